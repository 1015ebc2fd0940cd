import { For, type JSX } from 'solid-js'

/** A sentence in which `backticks` set code. */
export function Sentence(props: { words: string }): JSX.Element {
  return (
    <For each={props.words.split('`')}>
      {(part, index) => (index() % 2 === 1 ? <code class="rounded bg-sunken px-1 text-[0.9em]">{part}</code> : part)}
    </For>
  )
}
