import { For, type JSX } from 'solid-js'

const rays = Array.from({ length: 24 }, (_, i) => ({ angle: i * 15, inner: 30, outer: i % 2 === 0 ? 40 : 36 }))

/** The ring bursts into the ticks of a dial, once. People who asked for no motion see the ring alone. */
export function Celebration(): JSX.Element {
  return (
    <svg aria-hidden="true" viewBox="-48 -48 96 96" class="pointer-events-none absolute -inset-5 motion-reduce:hidden" fill="none">
      <For each={rays}>
        {({ angle, inner, outer }) => (
          <path
            d={`M0 ${-inner}V${-outer}`}
            transform={`rotate(${angle})`}
            pathLength="1"
            stroke-dasharray="1"
            stroke-dashoffset="1"
            stroke-width="2.4"
            stroke-linecap="round"
            class={`animate-[ray_900ms_ease-out_200ms_both] ${angle % 45 === 0 ? 'stroke-amber' : 'stroke-jade'}`}
          />
        )}
      </For>
    </svg>
  )
}
