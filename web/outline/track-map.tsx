import { For, type JSX } from 'solid-js'
import type { Outline } from '#schema/contracts/outline.ts'
import { text } from '../text.ts'
import { ContinueCard } from './continue-card.tsx'
import { Legend } from './legend.tsx'
import { PhaseSection } from './phase-section.tsx'
import { TrackHead } from './track-head.tsx'

export function TrackMap(props: { outline: Outline }): JSX.Element {
  return (
    <>
      <TrackHead outline={props.outline} />
      <ContinueCard outline={props.outline} />
      <section aria-label={text.outline.phases} class="mt-14">
        <Legend />
        <div class="mt-8 space-y-16">
          <For each={props.outline.phases}>{(phase, index) => <PhaseSection phase={phase} index={index()} />}</For>
        </div>
      </section>
    </>
  )
}
