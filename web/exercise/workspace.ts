import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { User } from '#schema/contracts/session.ts'
import type { Diagnostic, Report } from '#schema/report.ts'
import { createSignal, type Accessor } from 'solid-js'
import { api } from '../client.ts'
import { announce } from '../components/announce.tsx'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { refreshProgress } from '../queries.ts'
import { createSubmissionWatch } from '../results/submission-watch.ts'
import { detail, heading } from '../results/wording.ts'
import { text } from '../text.ts'
import { createAutosave } from './autosave.ts'
import { draftsOf } from './draft.ts'
import type { EditorHandle } from './editor.tsx'
import { takeForEditor } from './restore.ts'
import { createSubmitting } from './submitting.ts'

export type Tab = 'statement' | 'code' | 'results' | 'attempts'

/** Everything that happens on an exercise's page: the code, its draft, and the attempt the results are about. */
export function createWorkspace(exercise: Accessor<ExerciseDetail>, user: User) {
  const { slug, starter, latestSource } = exercise()
  const drafts = draftsOf(user.id, localStorage)
  const autosave = createAutosave(drafts, slug)
  const submitting = createSubmitting(slug)
  const results = createSubmissionWatch(receive)

  const initial = drafts.load(slug)?.source ?? latestSource ?? starter
  const [source, setSource] = createSignal(initial)
  const [tab, setTab] = createSignal<Tab>('statement')
  /** The code the results are about; null before the first attempt. */
  const [graded, setGraded] = createSignal<string | null>(null)
  /** The earlier attempt of the same code whose report the results are. */
  const [sameAs, setSameAs] = createSignal<string | null>(null)
  const [fresh, setFresh] = createSignal(false)
  const [earned, setEarned] = createSignal(0)
  const [failure, setFailure] = createSignal<string>()
  const [diagnostics, setDiagnostics] = createSignal<readonly Diagnostic[]>([])
  let editor: EditorHandle | undefined

  const grading = () => graded() !== null && results.watch.phase !== 'done'

  function attach(handle: EditorHandle) {
    editor = handle
    const restored = takeForEditor(slug)
    if (restored === null) return
    handle.replace(restored)
    setTab('code')
    notify(text.exercise.restored)
  }

  function change(next: string) {
    setSource(next)
    autosave.keep(next)
  }

  async function submit() {
    if (submitting.sending() || grading()) return
    const code = source()
    const undo = keepShown()
    setFailure()
    setDiagnostics([])
    setSameAs(null)
    setFresh(true)
    setEarned(exercise().state === 'done' ? 0 : exercise().points)
    setGraded(code)
    setTab('results')
    results.prepare(exercise())
    announce(text.results.running)
    try {
      const sent = await submitting.send(code)
      setSameAs(sent.sameAs)
      results.followFrom(sent.id)
    } catch (error) {
      undo()
      setFailure(explain(error))
    }
  }

  /** The way back to what is shown now, for a submission that never arrives. */
  function keepShown() {
    const before = { graded: graded(), sameAs: sameAs(), fresh: fresh(), earned: earned(), diagnostics: diagnostics(), tab: tab() }
    const restoreWatch = results.keep()
    return () => {
      restoreWatch()
      setGraded(before.graded)
      setSameAs(before.sameAs)
      setFresh(before.fresh)
      setEarned(before.earned)
      setDiagnostics(before.diagnostics)
      setTab(before.tab)
    }
  }

  function receive(report: Report) {
    if (source() === graded()) setDiagnostics(report.diagnostics)
    announce(text.results.announceDone(heading(results.watch), detail(results.watch, true)))
    void refreshProgress(slug)
  }

  /** Shows the newest attempt, so that coming back finds what was left. */
  async function showLatest() {
    const newest = (await api.submissions(slug))[0]
    if (newest === undefined) return
    const submission = await api.submission(newest.id)
    // somebody was faster than the network and has submitted already
    if (graded() !== null) return
    setGraded(submission.source)
    setSameAs(submission.sameAs)
    setFresh(submission.report === null)
    setEarned(submission.report === null && exercise().state !== 'done' ? exercise().points : 0)
    results.show(submission)
    if (submission.report !== null && submission.source === source()) setDiagnostics(submission.report.diagnostics)
  }

  function reset() {
    editor?.replace(starter)
  }

  function goTo(line: number, column: number) {
    setTab('code')
    editor?.goTo(line, column)
  }

  return {
    initial,
    source,
    tab,
    setTab,
    results,
    graded,
    sameAs,
    fresh,
    earned,
    failure,
    diagnostics,
    grading,
    sending: submitting.sending,
    heldBack: submitting.heldBack,
    saving: autosave.state,
    attach,
    change,
    submit,
    showLatest,
    reset,
    goTo,
  }
}

export type Workspace = ReturnType<typeof createWorkspace>
