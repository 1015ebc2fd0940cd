import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'

const guide = readFileSync('web/guides/from-numpy.md', 'utf8')
const lines = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'))

it('says of every line of its examples what it gives', () => expect(lines.filter((line) => !line.includes(' // → '))).toEqual([]))

it.each(lines.map((line) => line.split(' // → ') as [string, string]))('%s', (code, expected) => {
  const evaluate = (source: string): unknown =>
    runInNewContext(stripTypeScriptTypes(`value = ${source}`), {
      v: [1, 2, 3],
      w: [4, 5, 6],
      A: [
        [1, 2],
        [3, 4],
      ],
    })
  expect(JSON.stringify(evaluate(code))).toBe(JSON.stringify(evaluate(expected)))
})
