import { For, type JSX } from 'solid-js'
import type { OutlineUnit } from '#schema/contracts/outline.ts'
import { BoxRow } from './box-row.tsx'
import { Scale } from './scale.tsx'
import { Title } from './title.tsx'

export function UnitCard(props: { unit: OutlineUnit }): JSX.Element {
  const written = () => props.unit.boxes.some((box) => box.state !== 'none')
  return (
    <section class="flex flex-col rounded-[14px] border" classList={{ card: written(), 'border-line': !written() }}>
      <div class="flex items-start justify-between gap-4 px-5 pt-4">
        <h3 class="font-semibold leading-snug">
          <Title title={props.unit.title} />
        </h3>
        <div class="flex flex-col items-end gap-1.5 pt-0.5">
          <Scale boxes={props.unit.boxes} done={props.unit.progress.done} class="h-4" />
          <span aria-hidden="true" class="numbers text-xs text-faint">
            {props.unit.progress.done}/{props.unit.progress.total}
          </span>
        </div>
      </div>
      <ul class="mt-2 px-2.5 pb-3">
        <For each={props.unit.boxes}>
          {(box) => (
            <li>
              <BoxRow box={box} />
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
