import type { JSX } from 'solid-js'

/** A ring that fills with a share from 0 to 1; what stands inside says the same in words. */
export function Ring(props: { share: number; size: number; stroke: number; children?: JSX.Element }): JSX.Element {
  const radius = () => (props.size - props.stroke) / 2
  const middle = () => props.size / 2
  return (
    <div class="relative grid shrink-0 place-items-center" style={{ width: `${props.size}px`, height: `${props.size}px` }}>
      <svg aria-hidden="true" width={props.size} height={props.size} class="absolute inset-0 -rotate-90" fill="none">
        <circle cx={middle()} cy={middle()} r={radius()} class="stroke-line" stroke-width={props.stroke} />
        <circle
          cx={middle()}
          cy={middle()}
          r={radius()}
          class="stroke-jade transition-[stroke-dashoffset,opacity] duration-700 ease-settle"
          stroke-width={props.stroke}
          stroke-linecap="round"
          pathLength="1"
          stroke-dasharray="1"
          stroke-dashoffset={1 - props.share}
          opacity={props.share > 0 ? 1 : 0}
        />
      </svg>
      <div class="relative text-center">{props.children}</div>
    </div>
  )
}
