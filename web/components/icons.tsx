import type { JSX } from 'solid-js'

/** Icons on a 20 × 20 grid, drawn with one stroke; decoration only, so hidden from screen readers. */
const paths = {
  arrowRight: 'M4 10h12m-5-5 5 5-5 5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  chevronDown: 'm5 7.5 5 5 5-5',
  clock: 'M10 5.5V10l3 2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  copy: 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z',
  cross: 'm5.5 5.5 9 9m0-9-9 9',
  dice: 'M5.5 3.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM7 7h.01M13 13h.01M10 10h.01M13 7h.01M7 13h.01',
  eyeOff:
    'M3 3l14 14M8.3 8.4a2.4 2.4 0 0 0 3.3 3.3M6 5.6C3.7 6.9 2.5 10 2.5 10s2.5 5 7.5 5c1.3 0 2.5-.4 3.5-.9M9 5.1c.3 0 .7-.1 1-.1 5 0 7.5 5 7.5 5s-.5 1.1-1.5 2.3',
  flag: 'M5 17.5V3.5m0 .5c3.5-2 6 1.5 10 0v7.5c-4 1.5-6.5-2-10 0',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.8 7.8a2.2 2.2 0 1 1 3.4 1.9c-.7.5-1.2 1-1.2 1.8m0 2.3h.01',
  history: 'M3 10a7 7 0 1 0 2.3-5.2L3 7m0-3.5V7h3.5M10 6.5V10l2.5 1.5',
  layers: 'm10 3 7 3.5-7 3.5-7-3.5L10 3Zm-7 7 7 3.5 7-3.5m-14 3.5 7 3.5 7-3.5',
  offline:
    'M3 3l14 14M2.5 8A11 11 0 0 1 6 5.8M5 11.3a7 7 0 0 1 3-1.8M9 5a11 11 0 0 1 8.5 3M12.5 9.8c1 .4 1.8.9 2.5 1.5M10 15.5h.01M8 13.5a3.5 3.5 0 0 1 4 0',
  people: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 7a5 5 0 0 1 10 0M13 9.3a3 3 0 0 0 0-5.6M14.5 12a5 5 0 0 1 3 4.5',
  play: 'M6.5 4.2v11.6L15.5 10 6.5 4.2Z',
  reset: 'M4 4v4h4M4.5 8a6.5 6.5 0 1 1-.8 4',
  search: 'M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.3-1.7L17 17',
  send: 'M10 16V4m0 0L5 9m5-5 5 5',
  settings:
    'M4 6h6m4 0h2M4 14h2m4 0h6M12 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm-4 8a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  signOut: 'M12.5 13.5 16 10l-3.5-3.5M16 10H8m2 6.5H5A1.5 1.5 0 0 1 3.5 15V5A1.5 1.5 0 0 1 5 3.5h5',
  stop: 'M6 6h8v8H6Z',
  warning: 'M10 7.5V11m0 3h.01M8.7 3.7 2.4 14.5A1.5 1.5 0 0 0 3.7 16.8h12.6a1.5 1.5 0 0 0 1.3-2.3L11.3 3.7a1.5 1.5 0 0 0-2.6 0Z',
} as const

export type IconName = keyof typeof paths

export function Icon(props: { name: IconName; size?: number; class?: string }): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={props.size ?? 18}
      height={props.size ?? 18}
      class={`shrink-0 ${props.class ?? ''}`}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[props.name]} />
    </svg>
  )
}

/** The mark of the house: four steps of a scale, each a little higher. */
export function Logo(props: { size?: number }): JSX.Element {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={props.size ?? 28} height={props.size ?? 28} class="shrink-0">
      <rect width="32" height="32" rx="8" class="fill-jade" />
      <path d="M8 24v-4M13.3 24v-8M18.7 24V12M24 24V8" class="stroke-on-jade" stroke-width="3" stroke-linecap="round" fill="none" />
    </svg>
  )
}
