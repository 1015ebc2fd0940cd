import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Mark } from '../components/mark.tsx'
import { Difficulty } from '../outline/difficulty.tsx'
import { text } from '../text.ts'
import { useHomeBox } from './home-box.ts'

/** The exercise's name with its mark, and the way back to its place in the outline. */
export function ExerciseHead(props: { exercise: ExerciseDetail }): JSX.Element {
  const home = () => props.exercise.boxes[0]
  const box = useHomeBox(() => props.exercise)
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-4 py-3 sm:px-6">
      <Mark state={props.exercise.state} kind={box()?.kind ?? 'topic'} size={26} />
      <div class="min-w-0 flex-1">
        <p class="truncate text-xs text-faint">
          <a href={home() ? `/tracks/${home()!.track}` : '/'} class="hover:text-ink hover:underline">
            {home()?.trackTitle ?? text.app.path}
          </a>
          <Show when={home()}>{(box) => <> / {box().unit}</>}</Show>
        </p>
        <h1 class="truncate text-lg font-bold leading-6">{props.exercise.title}</h1>
      </div>
      <p class="numbers flex items-center gap-4 text-sm text-soft">
        <Difficulty level={props.exercise.difficulty} />
        <span>{text.exercise.points(props.exercise.points)}</span>
        <span class="hidden sm:inline">{text.exercise.minutes(props.exercise.minutes)}</span>
      </p>
    </div>
  )
}
