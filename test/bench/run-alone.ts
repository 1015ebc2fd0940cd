import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { PreparedCase } from '../../grader/reference/prepare-seed.ts'
import { launch, type SandboxLevel } from '../../grader/sandbox/launch.ts'

const program = `import { readFileSync, writeSync } from 'node:fs'
import * as solution from './solution.ts'
const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))
const answers = JSON.stringify(cases.map(({ entry, args }) => solution[entry](...args)))
for (let at = 0; at < answers.length; ) at += writeSync(4, answers.slice(at, at + 16384))
`

/**
 * Runs a submission as most judges do: a process started for it under the same confinement as our workers, inputs and answers as
 * JSON. Nothing is judged.
 * @throws Error when an answer is missing
 */
export async function runAlone(level: SandboxLevel, source: string, cases: readonly PreparedCase[]): Promise<void> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'gradus-alone-')))
  const folder = join(parent, 'files')
  mkdirSync(folder)
  writeFileSync(join(folder, 'solution.ts'), source)
  writeFileSync(join(folder, 'main.mjs'), program)
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases.map(({ entry, args }) => ({ entry, args }))))
  const [node, home] = level === 'process' ? [process.execPath, folder] : ['/gradus/node', '/gradus/worker']
  const child = launch(level, folder, [node, '--no-warnings', join(home, 'main.mjs')])
  const answers = (await json(child.stdio[4] as NodeJS.ReadableStream)) as unknown[]
  rmSync(parent, { recursive: true, force: true })
  if (answers.length !== cases.length) throw new Error('a process on its own did not answer')
}
