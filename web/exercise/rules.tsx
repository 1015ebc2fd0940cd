import type { JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { formatError, formatMs } from '../format.ts'
import { text } from '../text.ts'

export function Rules(props: { exercise: ExerciseDetail }): JSX.Element {
  const { entry, limits, tolerance } = props.exercise
  return (
    <section aria-labelledby="rules" class="border-t border-line pt-5 text-sm text-soft">
      <h2 id="rules" class="font-semibold text-ink">
        {text.exercise.rules}
      </h2>
      <ul class="mt-1.5 space-y-1">
        <li>{text.exercise.exports(entry.join(', '))}</li>
        <li>{text.exercise.tolerance(formatError(tolerance.relative), formatError(tolerance.absolute))}</li>
        <li>{text.exercise.limits(formatMs(limits.caseMs), limits.memoryMB)}</li>
      </ul>
    </section>
  )
}
