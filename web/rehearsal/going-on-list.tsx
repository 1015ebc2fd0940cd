import { For, type JSX } from 'solid-js'
import type { InterviewPractice } from '#schema/contracts/rehearsal.ts'
import { formatSince } from '../format.ts'
import { text } from '../text.ts'
import { PracticeRow } from './practice-row.tsx'

const t = text.rehearsal

/** Exercises begun from blank and not handed in, with the way back to each. */
export function GoingOnList(props: { items: InterviewPractice['goingOn'] }): JSX.Element {
  return (
    <ul class="divide-y divide-line">
      <For each={props.items}>
        {({ exercise, rehearsal }) => (
          <PracticeRow exercise={exercise} facts={t.goingOn(formatSince(rehearsal.startedAt))}>
            <a href={`/exercises/${exercise.slug}`} class="btn btn-primary btn-small">
              {t.goOn}
              <span class="sr-only">: {exercise.title}</span>
            </a>
          </PracticeRow>
        )}
      </For>
    </ul>
  )
}
