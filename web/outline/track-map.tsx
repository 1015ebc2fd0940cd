import { For, type JSX } from 'solid-js'
import type { Outline } from '#schema/contracts/outline.ts'
import { text } from '../text.ts'
import { ContinueCard } from './continue-card.tsx'
import { Lately } from './lately.tsx'
import { Legend } from './legend.tsx'
import { PhaseSection } from './phase-section.tsx'
import { PracticeToday } from './practice-today.tsx'
import { TrackHead } from './track-head.tsx'

export function TrackMap(props: { outline: Outline }): JSX.Element {
  return (
    <>
      <TrackHead outline={props.outline} />
      <ContinueCard outline={props.outline} />
      <div class="mt-8 flex flex-col gap-x-6 gap-y-8 empty:hidden lg:flex-row">
        <PracticeToday />
        <Lately />
      </div>
      <section aria-label={text.outline.phases} class="mt-14">
        <Legend />
        <div class="mt-8 space-y-16">
          <For each={props.outline.phases}>{(phase, index) => <PhaseSection phase={phase} index={index()} />}</For>
        </div>
      </section>
    </>
  )
}
