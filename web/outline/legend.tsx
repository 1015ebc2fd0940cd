import { For, type JSX } from 'solid-js'
import { Mark } from '../components/mark.tsx'
import { text } from '../text.ts'

const states = ['done', 'studied', 'tried', 'open', 'none'] as const
const kinds = ['topic', 'challenge', 'portfolio'] as const

export function Legend(): JSX.Element {
  return (
    <div class="flex flex-wrap gap-x-8 gap-y-2 border-y border-line py-3 text-sm text-soft">
      <h2 class="sr-only">{text.outline.legend}</h2>
      <ul class="flex flex-wrap gap-x-4 gap-y-1.5">
        <For each={states}>
          {(state) => (
            <li class="flex items-center gap-1.5">
              <Mark state={state} kind="topic" size={17} />
              {text.outline.states[state]}
            </li>
          )}
        </For>
      </ul>
      <ul class="flex flex-wrap gap-x-4 gap-y-1.5">
        <For each={kinds}>
          {(kind) => (
            <li class="flex items-center gap-1.5">
              <Mark state="open" kind={kind} size={17} />
              {text.outline.kinds[kind]}
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
