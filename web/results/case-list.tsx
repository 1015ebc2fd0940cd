import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { text } from '../text.ts'
import { failuresOf, mostOpen } from './failures.ts'
import { showFirstFailure } from './first-failure.ts'
import type { Watch } from './fold.ts'
import { FunctionGroup } from './function-group.tsx'
import { functionsOf } from './functions.ts'
import { WholeList } from './whole-list.tsx'

/** The cases of a submission, by function where an exercise asks for several. What failed opens, the first few of it where it is much. */
export function CaseList(props: { watch: Watch; fresh: boolean }): JSX.Element {
  // the groups stay the same while reports come in, and with them what is drawn
  const functions = createMemo(() => functionsOf(props.watch), [], { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const finished = () => props.watch.phase === 'done'
  const [all, setAll] = createSignal(false)
  const failures = createMemo(() => {
    const groups = functions().flatMap(({ places }) => places.map((place) => props.watch.cases[place]!))
    return finished() ? failuresOf(groups.length > 0 ? groups : props.watch.cases) : []
  })
  const shown = () => (all() ? failures().length : Math.min(failures().length, mostOpen))
  // one part of a case says what is wrong; the others are a click away
  const opens = createMemo(
    () =>
      new Set(
        all()
          ? failures().flat()
          : failures()
              .slice(0, mostOpen)
              .map(([first]) => first!),
      ),
  )
  let list: HTMLDivElement | undefined
  createEffect(
    on(finished, (done, before) => {
      if (!done) setAll(false)
      // the rows open first
      else if (before === false && props.fresh) requestAnimationFrame(() => list && showFirstFailure(list))
    }),
  )
  return (
    <div ref={(element) => (list = element)}>
      <Show when={shown() < failures().length}>
        <p class="mb-2 text-sm text-soft">
          {text.results.firstOpen(shown(), failures().length)}{' '}
          <button type="button" class="link" onClick={() => setAll(true)}>
            {text.results.openAll(failures().length)}
          </button>
        </p>
      </Show>
      <Show
        when={functions().length > 0}
        fallback={
          <ul class="-mx-3 divide-y divide-line/60">
            <WholeList cases={props.watch.cases} finished={finished()} opens={opens()} />
          </ul>
        }
      >
        <ul class="space-y-1.5">
          <For each={functions()}>
            {({ entry, places }) => (
              <FunctionGroup
                entry={entry}
                cases={places.map((place) => props.watch.cases[place]!)}
                finished={finished()}
                opens={opens()}
              />
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
