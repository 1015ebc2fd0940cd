import { createMemo, For, Index, Show, type JSX } from 'solid-js'
import { CaseRow } from './case-row.tsx'
import type { Watch } from './fold.ts'
import { FunctionGroup } from './function-group.tsx'
import { functionsOf } from './functions.ts'

/** The cases of a submission, by function where an exercise asks for several. */
export function CaseList(props: { watch: Watch }): JSX.Element {
  // the groups stay the same while reports come in, and with them what is drawn
  const functions = createMemo(() => functionsOf(props.watch), [], { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const finished = () => props.watch.phase === 'done'
  return (
    <Show
      when={functions().length > 0}
      fallback={
        <ul class="-mx-3 divide-y divide-line/60">
          <Index each={props.watch.cases}>{(view) => <CaseRow view={view()} finished={finished()} />}</Index>
        </ul>
      }
    >
      <ul class="space-y-1.5">
        <For each={functions()}>
          {({ entry, places }) => (
            <FunctionGroup entry={entry} cases={places.map((place) => props.watch.cases[place]!)} finished={finished()} />
          )}
        </For>
      </ul>
    </Show>
  )
}
