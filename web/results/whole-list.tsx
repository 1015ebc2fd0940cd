import { Index, Show, type JSX } from 'solid-js'
import { gatherParts } from '#schema/whole-cases.ts'
import { CaseRow } from './case-row.tsx'
import type { CaseView } from './fold.ts'
import { PartedCase } from './parted-case.tsx'

/** The items of a list of cases, with the parts of one below it. */
export function WholeList(props: { cases: readonly CaseView[]; finished: boolean; opens: ReadonlySet<number> }): JSX.Element {
  return (
    <Index each={gatherParts(props.cases)}>
      {(whole) => (
        <Show when={whole().hasParts} fallback={<CaseRow view={whole().parts[0]!} finished={props.finished} opens={props.opens} />}>
          <PartedCase whole={whole()} finished={props.finished} opens={props.opens} />
        </Show>
      )}
    </Index>
  )
}
