import type { Excerpt } from '#schema/excerpt.ts'
import { For, Show, type JSX } from 'solid-js'
import { text } from '../../text.ts'

type Shapes = Extract<Excerpt, { kind: 'shapes' }>

const t = text.excerpt
/** The longest side of a drawing, px, and the largest cell. */
const longest = 104
const largestCell = 15
/** Lines closer than this would be a grey area, px. */
const closestLines = 4

/** What has the wrong shape beside the right shape, to the same scale. */
export function ShapePair(props: { excerpt: Shapes }): JSX.Element {
  const unit = () => Math.min(largestCell, longest / Math.max(...props.excerpt.actual, ...props.excerpt.expected))
  return (
    <div class="mt-3">
      <dl class="flex flex-wrap items-start gap-x-8 gap-y-3">
        <ShapeOf label={t.actual} shape={props.excerpt.actual} unit={unit()} look="stroke-coral fill-coral-wash" dashed />
        <ShapeOf label={t.expected} shape={props.excerpt.expected} unit={unit()} look="stroke-jade fill-jade-wash" dashed={false} />
      </dl>
      <Show when={props.excerpt.transposed}>
        <p class="mt-2 text-xs text-soft">
          <span aria-hidden="true">⇄ </span>
          {t.swapped}
        </p>
      </Show>
    </div>
  )
}

function ShapeOf(props: { label: string; shape: readonly number[]; unit: number; look: string; dashed: boolean }): JSX.Element {
  return (
    <div>
      <dt class="eyebrow">{props.label}</dt>
      <dd class="mt-1">
        <span class="numbers block font-mono text-sm font-semibold">{t.shape(props.shape)}</span>
        <Show when={props.shape.length <= 2 && !props.shape.includes(0)}>
          <Outline shape={props.shape} unit={props.unit} look={props.look} dashed={props.dashed} />
        </Show>
      </dd>
    </div>
  )
}

/** A vector lies on its side, like the code that writes it. */
function Outline(props: { shape: readonly number[]; unit: number; look: string; dashed: boolean }): JSX.Element {
  const columns = () => props.shape.at(-1)!
  const rows = () => (props.shape.length === 2 ? props.shape[0]! : 1)
  const width = () => Math.max(3, columns() * props.unit)
  const height = () => Math.max(3, rows() * props.unit)
  const lines = (count: number) =>
    props.unit < closestLines ? [] : Array.from({ length: Math.max(0, count - 1) }, (_, i) => i + 1)
  return (
    <svg
      aria-hidden="true"
      width={width() + 2}
      height={height() + 2}
      viewBox={`-1 -1 ${width() + 2} ${height() + 2}`}
      class="mt-1.5"
    >
      <rect
        width={width()}
        height={height()}
        rx="2"
        class={props.look}
        stroke-width="1.5"
        stroke-dasharray={props.dashed ? '4 2.5' : undefined}
      />
      <g class="stroke-edge/45" stroke-width="1">
        <For each={lines(columns())}>{(i) => <path d={`M${i * props.unit} 1V${height() - 1}`} />}</For>
        <For each={lines(rows())}>{(i) => <path d={`M1 ${i * props.unit}H${width() - 1}`} />}</For>
      </g>
    </svg>
  )
}
