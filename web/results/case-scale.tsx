import { Index, type JSX } from 'solid-js'
import { gatherParts } from '#schema/whole-cases.ts'
import type { CaseView } from './fold.ts'
import { standingFor } from './standing-for.ts'
import { toneFill, toneOfCase } from './verdict.ts'

/** All cases as one row of ticks that fills from left to right while they are judged. Decoration: the list below says the same. */
export function CaseScale(props: { cases: readonly CaseView[] }): JSX.Element {
  return (
    <div aria-hidden="true" class="flex h-5 shrink-0 items-end gap-0.5 sm:gap-[5px]">
      <Index each={gatherParts(props.cases).map(({ parts }) => standingFor(parts))}>
        {(report) => (
          <span
            class={`w-1 min-w-[2px] origin-bottom rounded-full transition-[background-color,height] duration-300 ease-settle ${toneFill[toneOfCase(report())]}`}
            classList={{ 'h-full': report() !== null, 'h-1/2': report() === null }}
          />
        )}
      </Index>
    </div>
  )
}
