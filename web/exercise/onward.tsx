import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Icon } from '../components/icons.tsx'
import { nextStep } from '../outline/next-step.ts'
import { text } from '../text.ts'
import { useOutlineOf } from './home-box.ts'

/** Where to go after an acceptance: the next exercise, or home when there is none. */
export function Onward(props: { exercise: ExerciseDetail }): JSX.Element {
  const outline = useOutlineOf(() => props.exercise)
  const next = () => (outline.isSuccess ? nextStep(outline.data, [], props.exercise.slug) : null)
  return (
    <Show when={!outline.isPending}>
      <a href={next() === null ? '/' : `/exercises/${next()!.exercise.slug}`} class="btn btn-plain btn-small min-w-0">
        <span class="truncate">{next() === null ? text.app.home : `${text.results.next}: ${next()!.exercise.title}`}</span>
        <Icon name="arrowRight" size={16} />
      </a>
    </Show>
  )
}
