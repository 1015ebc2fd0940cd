import { expect, it } from 'vitest'
import { listWritten } from '../../../grader/exercise/load.ts'
import { loadWritten } from '../../../grader/written/load.ts'

it.each(listWritten())('the key of %s is the same after years in a database, where it need not be computed anew', async (slug) => {
  const { key, version } = await loadWritten(slug)
  const kept = JSON.parse(JSON.stringify(key)) as typeof key
  expect(kept).toEqual(key)
  const asked: string[] = []
  const again = await loadWritten(slug, async (wanted) => {
    asked.push(wanted)
    return kept
  })
  expect(again.key).toEqual(key)
  if (key.claims.length > 0) expect(asked).toEqual([version])
})
