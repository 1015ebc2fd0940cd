import { For, type JSX } from 'solid-js'
import type { Rehearsable } from '#schema/contracts/rehearsal.ts'
import { text } from '../text.ts'
import { BeginButton } from './begin-button.tsx'
import { formatDue } from './due.ts'
import { PracticeRow } from './practice-row.tsx'

const t = text.rehearsal

/** Exercises with the day each is due, and one click to begin. */
export function DueList(props: { items: readonly Rehearsable[] }): JSX.Element {
  return (
    <ul class="divide-y divide-line">
      <For each={props.items}>
        {({ exercise, dueAt, rehearsed }) => (
          <PracticeRow exercise={exercise} facts={`${t.due(formatDue(dueAt!))} · ${t.rehearsed(rehearsed)}`}>
            <BeginButton exercise={exercise} />
          </PracticeRow>
        )}
      </For>
    </ul>
  )
}
