import { For, Show, type JSX } from 'solid-js'
import type { OutlinePhase } from '#schema/contracts/outline.ts'
import { Ring } from '../components/ring.tsx'
import { text } from '../text.ts'
import { BoxRow } from './box-row.tsx'
import { Title } from './title.tsx'
import { UnitCard } from './unit-card.tsx'

export function PhaseSection(props: { phase: OutlinePhase; index: number }): JSX.Element {
  const progress = () => props.phase.progress
  return (
    <section id={`phase-${props.index + 1}`} aria-labelledby={`phase-${props.index + 1}-title`} class="scroll-mt-20">
      <div class="mb-5 flex items-start gap-4">
        <Ring share={progress().total === 0 ? 0 : progress().done / progress().total} size={52} stroke={4.5}>
          <span aria-hidden="true" class="numbers text-xs font-semibold">
            {progress().done}/{progress().total}
          </span>
        </Ring>
        <div>
          <h2 id={`phase-${props.index + 1}-title`} class="text-xl font-bold">
            <Title title={props.phase.title} />
          </h2>
          <p class="sr-only">{text.outline.progress(progress().done, progress().total)}</p>
          <p class="mt-1 max-w-3xl text-soft">{props.phase.goal}</p>
        </div>
      </div>
      <div class="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        <For each={props.phase.units}>{(unit) => <UnitCard unit={unit} />}</For>
      </div>
      <Show when={props.phase.boxes.length > 0}>
        <ul class="grid gap-4 md:grid-cols-3">
          <For each={props.phase.boxes}>
            {(box) => (
              <li class="rounded-[14px] border border-line px-3 py-2.5" classList={{ card: box.state !== 'none' }}>
                <BoxRow box={box} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
