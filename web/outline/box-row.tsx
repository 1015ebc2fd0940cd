import { For, Show, type JSX } from 'solid-js'
import type { ExerciseSummary, OutlineBox } from '#schema/contracts/outline.ts'
import { Icon } from '../components/icons.tsx'
import { Mark } from '../components/mark.tsx'
import { text } from '../text.ts'

/** One box: its state, its title word for word, and the way to its exercises. */
export function BoxRow(props: { box: OutlineBox }): JSX.Element {
  const only = () => (props.box.exercises.length === 1 && props.box.planned.length === 0 ? props.box.exercises[0] : undefined)
  return (
    <Show when={only()} fallback={<BoxWithMany box={props.box} />}>
      {(exercise) => (
        <a href={`/exercises/${exercise().slug}`} class="group flex items-start gap-2.5 rounded-lg px-2.5 py-2 hover:bg-hover">
          <Mark state={props.box.state} kind={props.box.kind} />
          <span class="min-w-0 flex-1">
            <BoxTitle box={props.box} />
            <ExerciseFacts exercise={exercise()} />
          </span>
          <Icon
            name="arrowRight"
            size={16}
            class="mt-0.5 text-faint transition-transform group-hover:translate-x-0.5 group-hover:text-jade-text"
          />
        </a>
      )}
    </Show>
  )
}

function BoxWithMany(props: { box: OutlineBox }): JSX.Element {
  return (
    <div class="flex items-start gap-2.5 px-2.5 py-1.5">
      <Mark state={props.box.state} kind={props.box.kind} />
      <div class="min-w-0 flex-1">
        <BoxTitle box={props.box} />
        <Show when={props.box.exercises.length > 0}>
          <ul>
            <For each={props.box.exercises}>
              {(exercise) => (
                <li>
                  <a href={`/exercises/${exercise.slug}`} class="block rounded-md py-1 hover:bg-hover">
                    <span class="flex items-center gap-1.5 text-sm font-medium">
                      {exercise.title}
                      <Show when={exercise.state !== 'open'}>
                        <Mark state={exercise.state} kind="topic" size={14} />
                        <span class="sr-only">{text.outline.states[exercise.state]}</span>
                      </Show>
                    </span>
                    <ExerciseFacts exercise={exercise} />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.box.planned.length > 0}>
          <p class="py-1 text-xs text-faint">{text.outline.planned(props.box.planned)}</p>
        </Show>
      </div>
    </div>
  )
}

function BoxTitle(props: { box: OutlineBox }): JSX.Element {
  const written = () => props.box.state !== 'none'
  return (
    <span class="block text-sm leading-5" classList={{ 'font-semibold': written(), 'text-faint': !written() }}>
      <Show when={props.box.kind === 'challenge'}>
        <span class="block text-2xs font-bold" classList={{ 'text-amber-text': written() }}>
          {text.outline.kinds.challenge}
        </span>
      </Show>
      <span data-box>{props.box.title}</span>
      <span class="sr-only"> {text.outline.states[props.box.state]}</span>
    </span>
  )
}

function ExerciseFacts(props: { exercise: ExerciseSummary }): JSX.Element {
  return (
    <span class="numbers block text-xs text-faint">
      <Show when={props.exercise.kind !== 'code'}>{text.written.kinds[props.exercise.kind]} · </Show>
      {text.exercise.points(props.exercise.points)} · {text.exercise.minutes(props.exercise.minutes)}
      <Show when={props.exercise.older}>{(older) => <> · {text.exercise.olderShort(older())}</>}</Show>
      <Show when={props.exercise.selfMarked && props.exercise.state === 'done'}> · {text.written.selfMarked}</Show>
    </span>
  )
}
