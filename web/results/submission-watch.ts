import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { api } from '../client.ts'
import { follow } from '../live.ts'
import { createPacing } from './pacing.ts'
import { type CaseOutline, fold, startWatch, type Watch } from './fold.ts'

/** What is known of an exercise’s cases before they run. */
interface Outline {
  entry: readonly string[]
  cases: readonly CaseOutline[]
}

/** Keeps the view of one submission at a time up to date, whatever happens to the connection. */
export function createSubmissionWatch(onReport: (report: Report) => void) {
  const [watch, setWatch] = createStore<Watch>(startWatch([], []))
  const [connected, setConnected] = createSignal(true)
  const [submission, setSubmission] = createSignal<string | null>(null)
  let stop = () => {}
  const pacing = createPacing(take)
  onCleanup(leave)

  function leave() {
    stop()
    pacing.clear()
  }

  const replace = (next: Watch) => setWatch(reconcile(next, { key: null }))

  /** Draws the cases before the submission is even sent. */
  function prepare({ entry, cases }: Outline): void {
    leave()
    setConnected(true)
    setSubmission(null)
    replace(startWatch(entry, cases))
  }

  /** What is shown now, and the way back to it. */
  function keep(): () => void {
    const kept = structuredClone(unwrap(watch))
    const keptSubmission = submission()
    return () => {
      leave()
      setSubmission(keptSubmission)
      replace(kept)
    }
  }

  /** Follows a submission from where it is until its report. */
  function followFrom(id: string): void {
    stop()
    setSubmission(id)
    stop = follow(`/submissions/${encodeURIComponent(id)}/events`, {
      onData: (data) => hear(data as ProgressEvent),
      onOpen: () => setConnected(true),
      onDrop: () => {
        setConnected(false)
        // the report may be in already, even where streams do not come through
        void api.submission(id).then(
          ({ report }) => report !== null && hear({ type: 'report', report }),
          () => {},
        )
      },
    })
  }

  /** A report may come without the cases before it: then they are played from it. */
  function hear(event: ProgressEvent): void {
    if (event.type !== 'report') return pacing.push(event)
    stop()
    setConnected(true)
    const unseen = event.report.cases.filter(({ index }) => watch.cases[index]?.report == null)
    pacing.push(...unseen.map((unseenCase): ProgressEvent => ({ type: 'case', case: unseenCase })), event)
  }

  function take(event: ProgressEvent): void {
    if (watch.phase === 'done') return
    replace(fold(structuredClone(unwrap(watch)), event))
    if (event.type === 'report') onReport(event.report)
  }

  /** Shows a submission as it was fetched, and follows it when it is still on its way. */
  function show(detail: SubmissionDetail): void {
    prepare(detail)
    if (detail.report === null) {
      replace(startWatch(detail.entry, detail.cases, detail))
      followFrom(detail.id)
      return
    }
    setSubmission(detail.id)
    replace(fold(startWatch(detail.entry, detail.cases), { type: 'report', report: detail.report }))
  }

  return { watch, connected, submission, prepare, keep, followFrom, show }
}
