import { createSignal, Show, type JSX } from 'solid-js'
import { Icon } from './icons.tsx'

/** Something that is opened to be read; what is inside is not made before. */
export function Fold(props: { title: string; children: JSX.Element }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <details
      class="group overflow-hidden rounded-[10px] border border-line bg-card"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="flex cursor-pointer list-none items-center gap-2 px-3.5 py-2.5 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="chevronDown" size={16} class="text-faint transition-transform group-open:rotate-180" />
        <span class="flex-1">{props.title}</span>
      </summary>
      <Show when={open()}>
        <div class="border-t border-line">{props.children}</div>
      </Show>
    </details>
  )
}
