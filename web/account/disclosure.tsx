import { createSignal, Show, type JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'

/** A form that most visitors of a page do not need, behind its title. It is there only while it is open. */
export function Disclosure(props: { title: string; children: JSX.Element }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="flex cursor-pointer list-none items-center justify-between gap-3 rounded-lg py-3 text-sm font-semibold">
        {props.title}
        <Icon name="chevronDown" class="text-faint transition-transform group-open:rotate-180" />
      </summary>
      <Show when={open()}>
        <div class="pb-4">{props.children}</div>
      </Show>
    </details>
  )
}
