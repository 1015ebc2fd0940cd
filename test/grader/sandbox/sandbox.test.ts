import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFactory } from '../../../grader/compile/factory.ts'
import { decodeValue } from '../../../grader/judge/decode.ts'
import type { SandboxLevel } from '../../../grader/sandbox/launch.ts'
import { chooseSandboxLevel } from '../../../grader/sandbox/level.ts'
import { findInnermost } from '../../../grader/sandbox/memory.ts'
import { openSandbox, type Outcome, usedCpuMs } from '../../../grader/sandbox/sandbox.ts'

const strongest = await chooseSandboxLevel('auto')
const levels: SandboxLevel[] = strongest === 'bubblewrap' ? ['bubblewrap', 'process'] : ['process']

it('without a sandbox no probe is made, and a required one is had or refused', async () => {
  await expect(chooseSandboxLevel('off')).resolves.toBe('process')
  const required = chooseSandboxLevel('required')
  const outcome = await required.catch((error: Error) => error.message)
  expect(outcome).toMatch(strongest === 'bubblewrap' ? /^bubblewrap$/ : /install it/)
})

describe.each(levels)('under %s', (level) => {
  const sandbox = openSandbox({ level, spare: 1 })
  afterAll(() => sandbox.close())

  async function run(code: string, calls: unknown[][] = [[]], limits = { memoryMB: 64, caseMs: 1000 }): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    const cases = calls.map((args) => ({ entry: 'f', args, keepArgs: true, log: true }))
    await sandbox.run({ code: makeFactory(code) ?? code, ...limits, cases }, (index, outcome) => {
      expect(index).toBe(outcomes.length)
      outcomes.push(outcome)
    })
    return outcomes
  }
  const kinds = async (code: string, calls?: unknown[][]) => (await run(code, calls)).map((outcome) => outcome.kind)

  it.each([
    ['returns', 'export const f = () => 1', 'returned'],
    ['throws', 'export const f = () => { throw 1 }', 'threw'],
    ['rejects', 'export const f = async () => { throw 1 }', 'threw'],
    ['never settles', 'export const f = () => new Promise(() => {})', 'pending'],
    ['is no function', 'export const f = 1', 'missing'],
    ['is not there', 'export const g = 1', 'missing'],
    ['throws while loaded', 'throw 1; export const f = 1', 'threw_on_load'],
    ['does not parse', 'export const f = (', 'threw_on_load'],
    ['loops', 'export const f = () => { for (;;); }', 'time'],
    ['fills the heap', 'export const f = () => { const a = []; for (;;) a.push(new Array(1e5).fill(1.5)) }', 'memory'],
    ['makes V8 abort', 'export const f = () => { const m = new Map(); for (let i = 0; ; i++) m.set(i, i) }', 'memory'],
    ['makes V8 give up asleep', 'export const f = () => { const o = {}; for (let i = 0; ; i++) o[`key${i}`] = i }', 'memory'],
    ['answers too much', "export const f = () => 'x'.repeat(1e8)", 'output'],
  ])('code that %s', async (_, code, kind) => {
    expect(await kinds(code)).toEqual([kind])
  })

  it('cases after one that ended the worker are not run, those after an error are', async () => {
    const code = 'export const f = (x) => { if (x === 1) throw 1; if (x === 2) for (;;); return x }'
    expect(await kinds(code, [[0], [1], [0], [2], [0]])).toEqual(['returned', 'threw', 'returned', 'time', 'not_run'])
  })

  it('a drive is called in place of the function of its name, with the learner’s module first', async () => {
    const drive = makeFactory(
      'export function f(solution, seed) { const counter = new solution.Counter(seed); counter.add(2); return counter.value }',
    )
    const answer = async (code: string, entry: string) => {
      const outcomes: Outcome[] = []
      const cases = [1, 10].map((seed) => ({ entry, args: [seed], keepArgs: true, log: false }))
      await sandbox.run({ code: makeFactory(code)!, drive, memoryMB: 64, caseMs: 1000, cases }, (_, it) => outcomes.push(it))
      return outcomes.map((it) => (it.kind === 'returned' ? decodeValue(it.value) : it.kind))
    }
    const counter = 'export class Counter { constructor(v) { this.value = v } add(n) { this.value += n } }\n'
    expect(await answer(`${counter}export const f = 1; export const g = (x) => -x`, 'g')).toEqual([-1, -10])
    expect(await answer(`${counter}export function f() {}`, 'f')).toEqual([3, 12])
    expect(await answer(counter, 'f')).toEqual(['missing', 'missing'])
    const hostile = 'Object.defineProperty(Object.prototype, 0, { set() { throw 1 } }); Object.freeze = null\n'
    expect(await answer(`${hostile}${counter}export function f() {}`, 'f')).toEqual([3, 12])
  })

  it('a worker is used once: nothing of a job is left for the next', async () => {
    const code = 'globalThis.n = (globalThis.n ?? 0) + 1; export const f = () => n'
    for (let i = 0; i < 2; i++) {
      const values = (await run(code, [[], []])).map((it) => (it.kind === 'returned' ? decodeValue(it.value) : it.kind))
      expect(values).toEqual([1, 1])
    }
  })

  it('memory of earlier cases does not count against later ones', async () => {
    const code = 'const table = new Float64Array(1e6).fill(1); export const f = () => table[5]'
    expect(
      new Set(
        await kinds(
          code,
          Array.from({ length: 40 }, () => []),
        ),
      ),
    ).toEqual(new Set(['returned']))
  })

  it('a change of the arguments is noticed, replacing them is not one', async () => {
    const [changed, replaced] = await run('export const f = (v, how) => { if (how) v[0] = 9; else v = 0; return 1 }', [
      [[1], true],
      [[1], false],
    ])
    expect([changed, replaced]).toMatchObject([{ changedArgs: true }, { changedArgs: false }])
  })

  it('what is computed only while the answer is read takes its time like all else', async () => {
    const work = 'const work = () => { let sum = 0; for (let i = 0; i < 2e7; i++) sum = (sum + i * i) % 1000003; return sum };'
    const least = async (answer: string) => {
      const outcomes = await run(`${work} export const f = () => (${answer})`, [[], [], [], [], []])
      return Math.min(...outcomes.map((it) => ('wallMs' in it ? usedCpuMs(it) : NaN)))
    }
    expect(await least('{ get sum() { return work() } }')).toBeGreaterThan((await least('{ sum: work() }')) / 2)
  })

  it('the time zone is UTC, wherever the machine stands', async () => {
    const [outcome] = await run('export const f = () => new Date(2026, 6, 1).getTimezoneOffset()')
    expect(outcome?.kind === 'returned' && decodeValue(outcome.value)).toBe(0)
  })

  it('a worker that is killed before it got code is replaced, and nobody is blamed', async () => {
    await run('export const f = 1')
    await expect.poll(() => workers().length).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 400)) // started, and waiting for its job
    for (const pid of workers()) process.kill(pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 100)) // a launcher's death reaches its worker a moment later
    expect(await kinds('export const f = () => 1')).toEqual(['returned'])
  })

  it('a worker that is killed with the code in its hands is not tried again', async () => {
    const told = runInterrupted('for (;;) s++', 5000, (working) => working.forEach((pid) => kill(pid)))
    await expect(told).resolves.toEqual(['returned', 'crashed'])
  })

  it('who closes it leaves no worker behind, whatever that is at', async () => {
    const others = workers()
    const closing = openSandbox({ level, spare: 0 })
    const code = makeFactory('export const f = (long) => { while (long); }')!
    const cases = [[false], [true]].map((args) => ({ entry: 'f', args, keepArgs: true, log: false }))
    let left: number[] = []
    const running = closing.run({ code, memoryMB: 64, caseMs: 60_000, cases }, () => {
      left = workers().filter((pid) => !others.includes(pid))
      closing.close()
    })
    await expect(running).rejects.toThrow('the sandbox is closed')
    expect(left).toHaveLength(1)
    await expect.poll(() => workers().filter((pid) => left.includes(pid))).toEqual([])
  })

  it('time that the code was given no core is not its own', async () => {
    const told = runInterrupted('for (let i = 0; i < 1e8; i++) s += i % 7', 500, (working) => pause(working, 1500))
    await expect(told).resolves.toEqual(['returned', 'returned'])
  })

  it('cases answered while the grader was busy with something else do not count as one', async () => {
    const kinds: string[] = []
    const code = makeFactory('export const f = () => { let s = 0; for (let i = 0; i < 2e8; i++) s += i % 7; return s }')!
    const cases = Array.from({ length: 24 }, () => ({ entry: 'f', args: [], keepArgs: true, log: false }))
    await sandbox.run({ code, memoryMB: 64, caseMs: 1000, cases }, (index, { kind }) => {
      kinds.push(kind)
      // in the midst of the next case, when the clock has begun to look at it
      if (index === 1) setTimeout(() => setImmediate(() => work(3500)), 50)
    })
    expect(new Set(kinds)).toEqual(new Set(['returned']))
  })

  it('a worker that is given next to no CPU time is nobody’s verdict', async () => {
    const told = runInterrupted('for (;;) s++', 200, (working) => pause(working, 5000))
    await expect(told).rejects.toThrow(/too busy/)
  })

  function work(ms: number) {
    for (const end = performance.now() + ms; performance.now() < end;);
  }

  /** The outcomes of a case that is over at once and of one that loops, with something done to the worker between the two: it has the code in its hands. */
  async function runInterrupted(loop: string, caseMs: number, interrupt: (working: number[]) => void): Promise<string[]> {
    const told: string[] = []
    const code = makeFactory(`export const f = (long) => { let s = 0; if (long) ${loop}; return s }`)!
    const cases = [[false], [true]].map((args) => ({ entry: 'f', args, keepArgs: true, log: false }))
    await sandbox.run({ code, memoryMB: 64, caseMs, cases }, (index, outcome) => {
      told.push(outcome.kind)
      if (index === 0) interrupt(workers().map(findInnermost))
    })
    return told
  }

  function pause(pids: number[], ms: number) {
    const signal = (name: NodeJS.Signals) => pids.forEach((pid) => kill(pid, name))
    signal('SIGSTOP')
    setTimeout(signal, ms, 'SIGCONT')
  }

  it('runs that were asked for at once do not disturb each other', async () => {
    const codes = Array.from({ length: 6 }, (_, i) =>
      i % 2 ? `export const f = () => ${i}` : 'export const f = () => { for (;;); }',
    )
    expect(await Promise.all(codes.map((code) => kinds(code)))).toEqual(codes.map((_, i) => [i % 2 ? 'returned' : 'time']))
    await expect.poll(() => workers().length).toBeLessThanOrEqual(1)
  })
})

it('a closed sandbox takes no job and leaves no worker', async () => {
  const sandbox = openSandbox({ level: 'process', spare: 2 })
  sandbox.close()
  await expect(sandbox.run({ code: '', memoryMB: 64, caseMs: 500, cases: [] }, () => undefined)).rejects.toThrow(/closed/)
})

it.each(levels)('workers under %s that are killed while they start leave nothing behind', async (level) => {
  const before = new Set(orphans())
  for (const delayMs of [0, 2, 4, 6, 8, 10, 15, 20, 30]) {
    const sandbox = openSandbox({ level, spare: 2 })
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    sandbox.close()
  }
  await expect.poll(() => orphans().filter((pid) => !before.has(pid))).toEqual([])
})

/** Workers, or bubblewrap around them, whose parent is gone: nobody will end them. */
function orphans(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const isWorker = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.cjs')
      return isWorker && /^PPid:\s+1$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    } catch {
      return false
    }
  })
}

function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL') {
  try {
    process.kill(pid, signal)
  } catch {
    // gone already
  }
}

/** Our own children that run the worker, or bubblewrap around it. */
function workers(): number[] {
  const tasks = readdirSync('/proc/self/task').map((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8'))
  const pids = tasks.flatMap((text) => text.trim().split(' ').filter(Boolean).map(Number))
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.cjs')
    } catch {
      return false
    }
  })
}
