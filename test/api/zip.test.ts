import { expect, test } from 'vitest'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'

test('others are served while somebody downloads everything', async () => {
  const owner = await enterAsOwner(await openInstallation())
  const attempts = 20
  for (let i = 0; i < attempts; i++) await owner.post('/submissions', { exercise: 'sum', source: `// ${i}` })
  const response = await owner.send('GET', '/account/export')
  let turns = 0
  let next = setImmediate(function count() {
    turns++
    next = setImmediate(count)
  })
  const zip = await response.arrayBuffer()
  clearImmediate(next)
  expect(zip.byteLength).toBeGreaterThan(0)
  expect(turns).toBeGreaterThan(attempts)
})
