import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX } from 'solid-js'
import type { ExerciseSummary } from '#schema/contracts/outline.ts'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import { begin, readTimer } from './begin.ts'

/** One click to the blank starter, with the timer chosen last. */
export function BeginButton(props: { exercise: ExerciseSummary }): JSX.Element {
  const navigate = useNavigate()
  const [busy, setBusy] = createSignal(false)
  async function start() {
    if (busy()) return
    setBusy(true)
    try {
      await begin(props.exercise, readTimer(localStorage))
      navigate(`/exercises/${props.exercise.slug}`)
    } catch (error) {
      notify(explain(error), 'warning')
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      class="btn btn-plain btn-small"
      aria-label={text.rehearsal.beginFor(props.exercise.title)}
      aria-disabled={busy()}
      onClick={start}
    >
      {text.rehearsal.begin}
    </button>
  )
}
