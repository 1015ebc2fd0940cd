import { splitProps, type JSX } from 'solid-js'
import { Icon } from './icons.tsx'

/** A choice of one in a list, as the browser has it, with the arrow that says so. */
export function Select(props: JSX.SelectHTMLAttributes<HTMLSelectElement>): JSX.Element {
  const [own, others] = splitProps(props, ['class', 'children'])
  return (
    <span class="relative block min-w-0">
      <select class={`input ${own.class ?? ''}`} {...others}>
        {own.children}
      </select>
      <Icon name="chevronDown" size={16} class="pointer-events-none absolute right-3 top-3 text-soft" />
    </span>
  )
}
