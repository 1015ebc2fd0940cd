import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { customerColumns, drawCustomers, toRow } from '../../grader/authoring/customers.ts'
import { drawPassengers } from '../../grader/authoring/passengers.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { exercisesFolder, listWritten } from '../../grader/exercise/load.ts'
import { loadWritten } from '../../grader/written/load.ts'
import { verifyWritten } from '../../grader/written/verify.ts'

describe.each(listWritten())('exercises/%s', (slug) => {
  it('accepts what is right, refuses the starter, and names every mistake it knows', async () => {
    expect(verifyWritten(await loadWritten(slug))).toEqual([])
  })
})

const readData = (slug: string, file: string) => readFileSync(join(exercisesFolder, slug, 'data', file), 'utf8')

it('the passengers of the report are those of the documented generator', () => {
  const columns = ['id', 'survived', 'class', 'sex', 'age', 'fare'] as const
  const rows = drawPassengers(randomFrom('fare-and-survival', 'report'), 620)
  const text = [columns.join(), ...rows.map((row) => columns.map((name) => row[name]).join())].join('\n')
  expect(readData('fare-and-survival-report', 'passengers.csv')).toBe(`${text}\n`)
})

it('the customers of the report are those of the documented generator', () => {
  const rows = drawCustomers(randomFrom('customer-segments', 'report'), 300)
  const text = [customerColumns.join(), ...rows.map((row) => toRow(row).join())].join('\n')
  expect(readData('customer-segments-report', 'customers.csv')).toBe(`${text}\n`)
})
