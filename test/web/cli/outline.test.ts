import { stripVTControlCharacters } from 'node:util'
import { expect, it, onTestFinished, vi } from 'vitest'
import { printOutline } from '../../../web/cli/outline.ts'

const steers = '\u001b]0;title\u0007'

it('no title or name steers the terminal', async () => {
  const box = { title: steers, state: 'open', exercises: [{ slug: steers }] }
  const track = {
    slug: 'a',
    title: steers,
    progress: { done: 0, total: 1 },
    phases: [{ title: steers, boxes: [box], units: [{ title: steers, boxes: [box] }] }],
  }
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(Response.json(url.endsWith('/tracks') ? [track, { slug: steers }] : track)),
  )
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    said.mockRestore()
  })
  await printOutline({ url: 'http://127.0.0.1:4321', token: 'gradus_1' }, undefined)
  const lines = said.mock.calls.flat().join('')
  expect(lines.split('\u{fffd}]0;title\u{fffd}')).toHaveLength(9)
  expect(stripVTControlCharacters(lines)).not.toMatch(/[^\P{Cc}\n]/u)
  expect(lines).not.toContain(steers)
})
