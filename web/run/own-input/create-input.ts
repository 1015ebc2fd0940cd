import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { announce } from '../../components/announce.tsx'
import { explain } from '../../components/loaded.tsx'
import { notify } from '../../components/notify.tsx'
import { text } from '../../text.ts'
import { keptInput, type OwnInput } from './kept-input.ts'
import { UnreadableInput } from './unreadable-input.ts'
import type { InputResult } from './run-input.ts'

const t = text.run.input

/** An input of the learner's own: what they wrote, kept on this device, and what came of it. */
export function createInput(owner: string, slug: string, entries: readonly string[], source: Accessor<string>, show: () => void) {
  const kept = keptInput(owner, slug, localStorage)
  const stored = kept.load()
  const known = stored !== null && entries.includes(stored.entry) ? stored : null
  const [input, setInput] = createSignal<OwnInput>(known ?? { entry: entries[0] ?? '', args: '', expected: '' })
  const [result, setResult] = createSignal<InputResult>()
  const [problem, setProblem] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  /** How many inputs were put there from elsewhere: with each the fields want the focus. */
  const [arrivals, setArrivals] = createSignal(0)
  let untouched = known === null
  let stopping = new AbortController()
  onCleanup(() => stopping.abort())

  function change(part: Partial<OwnInput>) {
    untouched = false
    setInput({ ...input(), ...part })
    kept.save(input())
  }

  /** Puts an input into the fields and shows them. */
  function put(next: OwnInput) {
    stopping.abort()
    change(next)
    setResult()
    setProblem()
    show()
    setArrivals(arrivals() + 1)
    announce(t.arrived)
  }

  const writeCase = async (index?: number) => (await import('./write-case.ts')).writeCase(slug, index, stopping.signal)

  /** Puts the input of a visible case there. */
  async function putCase(index: number) {
    const written = await writeCase(index).catch(() => null)
    if (written === null) notify(t.argsTooLong, 'warning')
    else put(written)
  }

  /** Something to begin with, where nothing was ever written. */
  async function fill() {
    const written = untouched ? await writeCase().catch(() => null) : null
    if (written && untouched) setInput({ ...written, expected: '' })
  }

  async function run() {
    stopping.abort()
    stopping = new AbortController()
    const { signal } = stopping
    setBusy(true)
    setProblem()
    try {
      const { runInput } = await import('./run-input.ts')
      const came = await runInput(slug, source(), input(), signal)
      setResult(came)
      announce('report' in came ? text.results.verdicts[came.report.verdict] : text.run.noCompile)
    } catch (error) {
      if (signal.aborted) return
      setResult()
      setProblem(error instanceof UnreadableInput ? error.message : explain(error))
    } finally {
      if (signal === stopping.signal) setBusy(false)
    }
  }

  return { entries, arrivals, input, result, problem, busy, change, put, putCase, fill, run, stop: () => stopping.abort() }
}

export type Input = ReturnType<typeof createInput>
