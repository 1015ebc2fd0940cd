import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { CaseReport, Diagnostic } from '#schema/report.ts'
import { announce } from '../components/announce.tsx'
import { explain } from '../components/loaded.tsx'
import { startWatch, type Watch } from '../results/fold.ts'
import { text } from '../text.ts'
import { describeRun, type RunState } from './wording.ts'

/** The visible cases of an exercise, run in this browser as often as one likes. Nothing of it is sent anywhere. */
export function createRun(exercise: Accessor<ExerciseDetail>, source: Accessor<string>) {
  const { slug } = exercise()
  const [watch, setWatch] = createStore<Watch>(startWatch([], []))
  const [state, setState] = createSignal<RunState>('none')
  const [diagnostics, setDiagnostics] = createSignal<readonly Diagnostic[]>([])
  const [failure, setFailure] = createSignal<string>()
  /** The code that ran. */
  const [ran, setRan] = createSignal<string | null>(null)
  const [startedAt, setStartedAt] = createSignal(0)
  const [endedAt, setEndedAt] = createSignal<number | null>(null)
  let stopping = new AbortController()
  onCleanup(() => stopping.abort())

  const busy = () => state() === 'fetching' || state() === 'waiting' || state() === 'running'
  const show = (next: Watch) => setWatch(reconcile(next, { key: null }))
  const place = (report: CaseReport) => {
    const { cases, ...rest } = structuredClone(unwrap(watch))
    show({ ...rest, phase: 'running', cases: cases.map((view, i) => (i === report.index ? { ...view, report } : view)) })
  }

  async function start() {
    stopping.abort()
    stopping = new AbortController()
    const { signal } = stopping
    const code = source()
    setRan(code)
    setDiagnostics([])
    setFailure()
    setEndedAt(null)
    setStartedAt(Date.now())
    setState('fetching')
    announce(text.run.preparing)
    show(
      startWatch(
        exercise().entry,
        exercise().cases.filter(({ visibility }) => visibility === 'visible'),
      ),
    )
    try {
      // fetched with the first run: the judge, and what reads its values
      const { runVisible } = await import('./run-visible.ts')
      const hooks = { onWait: () => setState('waiting'), onStart: () => setState('running'), onCase: place }
      setDiagnostics(await runVisible(slug, code, signal, hooks))
      end('done')
    } catch (error) {
      // another run has begun, or the page is gone
      if (signal !== stopping.signal) return
      if (!signal.aborted) setFailure(explain(error))
      end(signal.aborted ? 'stopped' : 'failed')
    }
  }

  function end(state: RunState) {
    setEndedAt(Date.now())
    show({ ...structuredClone(unwrap(watch)), phase: 'done' })
    setState(state)
    const { heading, detail } = describeRun(state, watch, diagnostics().length > 0)
    announce(text.run.announce(heading, detail))
  }

  return {
    watch,
    state,
    busy,
    diagnostics,
    failure,
    ran,
    startedAt,
    endedAt,
    start,
    /** Ends at once whatever runs. */
    stop: () => stopping.abort(),
  }
}

export type Run = ReturnType<typeof createRun>
