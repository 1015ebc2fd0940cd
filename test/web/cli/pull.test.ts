import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { pull } from '../../../web/cli/pull.ts'

const account = { url: 'http://127.0.0.1:4321', token: 'gradus_1' }
const facts = { kind: 'code', title: 'F', prompt: '', version: '1', entry: ['f'], imports: [], starter: 'the starter' }

it.each([
  [{ draft: null, latestSource: null }, 'the starter'],
  [{ draft: null, latestSource: 'an attempt' }, 'an attempt'],
  [{ draft: { source: 'a draft' }, latestSource: 'an attempt' }, 'a draft'],
  // nobody can go on from an empty file
  [{ draft: null, latestSource: '' }, 'the starter'],
  [{ draft: { source: ' \n' }, latestSource: '' }, 'the starter'],
])('a fresh solution begins where its learner is: %j', async (theirs, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-pull-'))
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...facts, ...theirs })))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    rmSync(folder, { recursive: true, force: true })
  })
  await pull(account, 'f', folder)
  expect(readFileSync(join(folder, 'f/solution.ts'), 'utf8')).toBe(expected)
})

it.each(['../f', 'f/../../g', '/tmp/f', '.', 'F\u001b[2J'])(
  'what is no name of an exercise is asked of nobody: %s',
  async (name) => {
    await expect(pull(account, name, undefined)).rejects.toThrow(/is no name of an exercise\. gradus outline prints the names/)
  },
)
