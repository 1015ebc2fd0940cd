import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { formatError, formatMs } from '../format.ts'
import { text } from '../text.ts'

export function Rules(props: { exercise: ExerciseDetail }): JSX.Element {
  return <Show when={props.exercise.rules}>{(rules) => <CodeRules entry={props.exercise.entry} {...rules()} />}</Show>
}

function CodeRules(props: { entry: string[] } & NonNullable<ExerciseDetail['rules']>): JSX.Element {
  return (
    <section aria-labelledby="rules" class="border-t border-line pt-5 text-sm text-soft">
      <h2 id="rules" class="font-semibold text-ink">
        {text.exercise.rules}
      </h2>
      <ul class="mt-1.5 space-y-1">
        <li>{text.exercise.exports(props.entry.join(', '))}</li>
        <li>{wordTolerance(props.tolerance)}</li>
        <li>{text.exercise.limits(formatMs(props.limits.caseMs), props.limits.memoryMB)}</li>
        <li>
          {text.guides.fromNumpyAsk}{' '}
          <a href="/guides/from-numpy" class="link">
            {text.guides.fromNumpy}
          </a>
        </li>
      </ul>
    </section>
  )
}

/** |actual − expected| ≤ absolute + relative · |expected|, in words. */
function wordTolerance({ absolute, relative }: NonNullable<ExerciseDetail['rules']>['tolerance']): string {
  const t = text.exercise
  const share = t.share(formatError(relative))
  if (absolute === 0) return relative === 0 ? t.exact : t.tolerance(share)
  return t.tolerance(relative === 0 ? formatError(absolute) : t.both(formatError(absolute), share))
}
