import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Diagnostic, Report } from '#schema/report.ts'
import { createSignal, type Accessor } from 'solid-js'
import { api, CallError } from '../client.ts'
import { announce } from '../components/announce.tsx'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { refreshProgress } from '../queries.ts'
import { createSubmissionWatch } from '../results/submission-watch.ts'
import { sharedMistake } from '../results/failures.ts'
import { detail, heading } from '../results/wording.ts'
import { visitorId } from '../session/visitor.ts'
import { text } from '../text.ts'
import { createAutosave } from './autosave.ts'
import { draftsOf } from './draft.ts'
import { chooseFirst } from './first-draft.ts'
import type { EditorHandle } from './editor.tsx'
import { takeForEditor } from './restore.ts'
import { shelfOf } from './shelf.ts'
import { createSubmitting } from './submitting.ts'
import { createInput } from '../run/own-input/create-input.ts'
import { createRun } from '../run/create-run.ts'

export type Tab = 'statement' | 'code' | 'results' | 'attempts'

/**
 * Everything that happens on an exercise's page: the code, its draft, and the attempt the results are about. A visitor's attempt begins with
 * `askToSignIn`; the draft waits.
 */
export function createWorkspace(exercise: Accessor<ExerciseDetail>, drafter: string, askToSignIn: () => void) {
  const { slug, starter, latestSource, draft, rehearsal } = exercise()
  const signedIn = drafter !== visitorId
  const place = { slug, rehearsal: rehearsal?.id ?? null }
  const drafts = draftsOf(drafter, localStorage)
  const first = chooseFirst(drafts.load(rehearsal?.id ?? slug), draft, rehearsal ? starter : (latestSource ?? starter))
  const autosave = createAutosave(drafts, place, first, takeOver, { here: !signedIn })
  const shelf = shelfOf(drafter, slug, localStorage)
  const [putAside, setPutAside] = createSignal(shelf.list())
  const submitting = createSubmitting(slug)
  const results = createSubmissionWatch(receive)

  const [source, setSource] = createSignal(first.source)
  const [tab, setTab] = createSignal<Tab>('statement')
  /** The code the results are about; null before the first attempt. */
  const [graded, setGraded] = createSignal<string | null>(null)
  /** The earlier attempt of the same code whose report the results are. */
  const [sameAs, setSameAs] = createSignal<string | null>(null)
  const [fresh, setFresh] = createSignal(false)
  const [earned, setEarned] = createSignal(0)
  const [failure, setFailure] = createSignal<{ title: string; body: string }>()
  const [diagnostics, setDiagnostics] = createSignal<readonly Diagnostic[]>([])
  /** Which of the two kinds of results stands in their tab. */
  const [shown, setShown] = createSignal<'run' | 'attempt'>('attempt')
  const run = createRun(exercise, source)
  const input = createInput(drafter, slug, exercise().entry, source, () => showResults('run'))
  let editor: EditorHandle | undefined
  /** What came from elsewhere before the editor was there. */
  let early: string | undefined

  const grading = () => graded() !== null && results.watch.phase !== 'done'

  function attach(handle: EditorHandle) {
    editor = handle
    if (early !== undefined) handle.replace(early)
    const restored = takeForEditor(slug)
    if (restored !== null) restore(restored)
  }

  /** Puts an earlier version into the editor; undo brings back what was there. */
  function restore(earlier: string) {
    editor?.replace(earlier)
    setTab('code')
    notify(text.exercise.restored)
  }

  /** Newer work from another device takes the place of what nobody has touched here. */
  function takeOver(theirs: string) {
    early = editor ? undefined : theirs
    setSource(theirs)
    editor?.replace(theirs)
    notify(text.work.tookOver)
  }

  /** Keeps on this device what is about to give way. */
  function setAside(work: string) {
    shelf.put(work)
    setPutAside(shelf.list())
  }

  function keepMine() {
    setAside(autosave.conflict()?.source ?? '')
    autosave.keepMine()
  }

  function takeTheirs() {
    setAside(source())
    autosave.takeTheirs()
  }

  function change(next: string) {
    setSource(next)
    autosave.keep(next)
  }

  function showResults(kind: 'run' | 'attempt') {
    setShown(kind)
    setTab('results')
  }

  function runCode() {
    if (exercise().kind !== 'code') return
    showResults('run')
    void run.start()
  }

  /** Points that come with an acceptance; those of what its writer marks come with the marking. */
  const atStake = () => (exercise().state === 'done' || exercise().selfMarked ? 0 : exercise().points)

  async function submit() {
    if (submitting.sending() || grading()) return
    if (!signedIn) return askToSignIn()
    const code = source()
    const undo = keepShown()
    setFailure()
    setDiagnostics([])
    setSameAs(null)
    setFresh(true)
    setEarned(atStake())
    setGraded(code)
    showResults('attempt')
    results.prepare(exercise())
    announce(text.results.running)
    try {
      const sent = await submitting.send(code)
      setSameAs(sent.sameAs)
      results.followFrom(sent.id)
    } catch (error) {
      undo()
      setFailure(wordFailure(error))
      announce('')
    }
  }

  /** The way back to what is shown now, for a submission that never arrives. */
  function keepShown() {
    const before = {
      graded: graded(),
      sameAs: sameAs(),
      fresh: fresh(),
      earned: earned(),
      diagnostics: diagnostics(),
      tab: tab(),
      shown: shown(),
    }
    const restoreWatch = results.keep()
    return () => {
      restoreWatch()
      setGraded(before.graded)
      setSameAs(before.sameAs)
      setFresh(before.fresh)
      setEarned(before.earned)
      setDiagnostics(before.diagnostics)
      setTab(before.tab)
      setShown(before.shown)
    }
  }

  function receive(report: Report) {
    if (source() === graded()) setDiagnostics(report.diagnostics)
    announce(text.results.announceDone(heading(results.watch), detail(results.watch, true), sharedMistake(results.watch)))
    void refreshProgress(slug)
  }

  /** Shows the newest attempt, so that coming back finds what was left; none from before a practice that goes on. */
  async function showLatest() {
    if (!signedIn) return
    const newest = (await api.submissions(slug))[0]
    if (newest === undefined || (rehearsal && newest.createdAt < rehearsal.startedAt)) return
    const submission = await api.submission(newest.id)
    // somebody was faster than the network and has submitted already
    if (graded() !== null) return
    setGraded(submission.source)
    setSameAs(submission.sameAs)
    setFresh(submission.report === null)
    setEarned(submission.report === null ? atStake() : 0)
    results.show(submission)
    if (submission.report !== null && submission.source === source()) setDiagnostics(submission.report.diagnostics)
  }

  /** Keeps what is about to leave the editor, unless an attempt has it. */
  function putAway() {
    if (source() !== starter && source() !== graded()) setAside(source())
  }

  function reset() {
    editor?.replace(starter)
  }

  function goTo(line: number, column: number) {
    setTab('code')
    editor?.goTo(line, column)
  }

  return {
    signedIn,
    initial: first.source,
    source,
    tab,
    setTab,
    shown,
    setShown,
    run,
    input,
    runCode,
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
    conflict: autosave.conflict,
    keepMine,
    takeTheirs,
    restore,
    putAway,
    showsAccepted: () => results.watch.report?.verdict === 'accepted',
    putAside,
    language: exercise().kind === 'code' ? ('typescript' as const) : ('text' as const),
    attach,
    change,
    submit,
    showLatest,
    reset,
    goTo,
  }
}

export type Workspace = ReturnType<typeof createWorkspace>

/** Of a submission without an answer nobody knows whether it arrived. */
function wordFailure(error: unknown): { title: string; body: string } {
  const t = text.exercise
  const isUnanswered = error instanceof CallError && error.code === 'unreachable'
  return isUnanswered ? { title: t.sendUnanswered, body: t.sendUnansweredBody } : { title: t.sendFailed, body: explain(error) }
}
