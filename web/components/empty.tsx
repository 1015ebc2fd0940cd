import { Show, type JSX } from 'solid-js'
import { Icon, type IconName } from './icons.tsx'

/** A state with nothing to show yet: what it means and what to do about it. */
export function Empty(props: {
  icon: IconName
  title: string
  body?: string
  heading?: 'h1' | 'h2'
  children?: JSX.Element
}): JSX.Element {
  const style = 'text-lg font-semibold'
  return (
    <div class="flex flex-col items-center px-4 py-12 text-center">
      <span class="mb-4 grid size-12 place-items-center rounded-full bg-hover text-soft">
        <Icon name={props.icon} size={22} />
      </span>
      <Show when={props.heading === 'h1'} fallback={<h2 class={style}>{props.title}</h2>}>
        <h1 class={style}>{props.title}</h1>
      </Show>
      <Show when={props.body}>
        <p class="mt-1.5 max-w-md text-soft">{props.body}</p>
      </Show>
      <Show when={props.children}>
        <div class="mt-6 flex flex-wrap justify-center gap-3">{props.children}</div>
      </Show>
    </div>
  )
}
