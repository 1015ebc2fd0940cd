import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../../grader/authoring/random.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'
import { ReferenceFailure, startReferences } from '../../../grader/reference/references.ts'

const exercise = loadExercise('vector-toolkit')

describe('the backend', () => {
  it('is the best that computes like cpu; each better one is refused with its reason', async () => {
    const references = await startReferences('auto')
    references.close()
    const { name, notes } = references.backend
    const better = ['tensorflow-gpu', 'webgpu', 'tensorflow', 'wasm', 'cpu'].slice(0, notes.length)
    expect(better).not.toContain(name)
    expect(notes.map((note) => note.split(':')[0])).toEqual(better)
  })

  it('WebAssembly is one that computes like cpu, once it has what it lacks', async () => {
    const references = await startReferences('wasm')
    expect(references.backend).toEqual({ name: 'wasm', notes: [] })
    references.close()
  })

  it('one that is asked for by name and not installed is an error that says so', async () => {
    await expect(startReferences('tensorflow-gpu')).rejects.toThrow(
      /GRADUS_REFERENCE=tensorflow-gpu cannot be used .*not installed/,
    )
  })
})

describe('the reference process', async () => {
  const references = await startReferences('cpu')
  afterAll(() => references.close())

  it('answers a seed alike each time, and another seed otherwise', async () => {
    const [a, b, c] = await Promise.all(['one', 'one', 'two'].map((seed) => references.answer({ exercise, seed })))
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
    const visible = (cases: typeof a) => cases!.filter((it) => it.visibility === 'visible')
    expect(visible(a)).toEqual(visible(c))
  })

  it('is replaced when it was killed, idle or at work', async () => {
    kill()
    expect(await references.answer({ exercise, seed: 'one' })).not.toHaveLength(0)
    const answer = references.answer({ exercise, seed: 'two' })
    kill()
    expect(await answer).not.toHaveLength(0)
  })

  it('tells the exercise’s own failures from those of the process', async () => {
    const manifest = { ...exercise.manifest, tolerance: { absolute: 0, relative: 0, provenance: 'none at all' } }
    const broken = { ...exercise, manifest }
    await expect(references.answer({ exercise: broken, seed: 'one' })).rejects.toThrow(ReferenceFailure)
    expect(await references.answer({ exercise, seed: 'one' })).not.toHaveLength(0)
  })
})

describe('an oracle that does not come to an end', { timeout: 60_000 }, async () => {
  const references = await startReferences('cpu', { startMs: 30_000, answerMs: 3000 })
  afterAll(() => references.close())
  const endless = { ...exercise, folder: join(import.meta.dirname, 'endless'), version: 'endless-1' }
  const draw = (seed: string) => randomFrom(seed, 'some number').int(1, 1_000_000)
  const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`)
  const [computes, waits, ends] = [1, 2, 0].map((rest) => seeds.find((seed) => draw(seed) % 4 === rest)!)
  const fail = (seed: string) => references.answer({ exercise: endless, seed }).catch((error: unknown) => error)

  it('is the failure of its seed, for which there is another, and not of the machine', async () => {
    const failure = await fail(computes!)
    expect(failure).toBeInstanceOf(ReferenceFailure)
    expect(String(failure)).toContain('the reference process took more than 3 s over endless, and again')
    expect(await references.answer({ exercise: endless, seed: ends! })).toMatchObject([{ expected: { value: draw(ends!) / 2 } }])
  })

  it('is the machine’s where it was not even computing', async () => {
    const failure = await fail(waits!)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(ReferenceFailure)
  })
})

it('a closed one answers nothing', async () => {
  const references = await startReferences('cpu')
  references.close()
  await expect(references.answer({ exercise, seed: 'one' })).rejects.toThrow(/closed/)
})

function kill() {
  const tasks = readdirSync('/proc/self/task').map((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8'))
  const pids = tasks.flatMap((text) => text.trim().split(' ').filter(Boolean))
  for (const pid of pids)
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reference/process.ts')) process.kill(Number(pid), 'SIGKILL')
}
