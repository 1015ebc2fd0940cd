import type { Excerpt } from '#schema/excerpt.ts'
import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { Sentence } from '../../components/sentence.tsx'
import { text } from '../../text.ts'
import { Legend } from './legend.tsx'

type Cells = Extract<Excerpt, { kind: 'cells' }>

const t = text.excerpt

/** The learner's own vector or matrix, indices at its edges, with the wrong cell marked and what belongs there below it. */
export function CellGrid(props: { excerpt: Cells }): JSX.Element {
  const isMatrix = () => props.excerpt.rows.length > 0
  const more = () => edgesOf(props.excerpt)
  const id = createUniqueId()
  return (
    <div class="mt-3">
      <p id={id} class="eyebrow mb-1">
        <Sentence words={title(props.excerpt)} />
      </p>
      <div class="-mx-0.5 overflow-x-auto" tabindex="0" role="group" aria-labelledby={id}>
        <table class="numbers border-separate border-spacing-0.5 text-right font-mono text-xs">
          <thead>
            <tr>
              <Show when={isMatrix()}>
                <td />
              </Show>
              <Dots when={more().left} />
              <For each={props.excerpt.columns}>
                {(column) => (
                  <th scope="col" class={index}>
                    [{column}]
                  </th>
                )}
              </For>
              <Dots when={more().right} />
            </tr>
          </thead>
          <tbody>
            <DotsRow when={more().above} />
            <For each={props.excerpt.cells}>
              {(cells, row) => (
                <tr>
                  <Show when={isMatrix()}>
                    <th scope="row" class={index}>
                      [{props.excerpt.rows[row()]}]
                    </th>
                  </Show>
                  <Dots when={more().left} />
                  <For each={cells}>
                    {(value, column) => <Cell excerpt={props.excerpt} row={row()} column={column()} value={value} />}
                  </For>
                  <Dots when={more().right} />
                </tr>
              )}
            </For>
            <DotsRow when={more().below} />
          </tbody>
        </table>
      </div>
      <Legend mirror={props.excerpt.mirror !== undefined} />
    </div>
  )
}

function Cell(props: { excerpt: Cells; row: number; column: number; value: string }): JSX.Element {
  const stands = (at: { row: number; column: number } | undefined) => at?.row === props.row && at.column === props.column
  return (
    <Show
      when={stands(props.excerpt.wrong)}
      fallback={
        <td
          class="rounded px-1.5 py-1 align-top whitespace-nowrap"
          classList={{
            'bg-sunken': props.value !== '',
            'outline-2 -outline-offset-2 outline-dashed outline-jade': stands(props.excerpt.mirror),
          }}
        >
          <Show when={stands(props.excerpt.mirror)} fallback={props.value}>
            <span aria-hidden="true">{props.value}</span>
            <span class="sr-only">{t.mirrored(props.value)}</span>
          </Show>
        </td>
      }
    >
      <td class="rounded bg-coral-wash px-1.5 py-1 whitespace-nowrap outline-2 -outline-offset-2 outline-coral" data-wrong>
        <span aria-hidden="true">
          <span class="block font-semibold text-coral-text">✗ {props.value}</span>
          <span class="block font-semibold text-jade-text">✓ {props.excerpt.expected}</span>
        </span>
        <span class="sr-only">{t.wrong(props.value, props.excerpt.expected)}</span>
      </td>
    </Show>
  )
}

/** Stands where columns are left out. */
function Dots(props: { when: boolean }): JSX.Element {
  return (
    <Show when={props.when}>
      <td aria-hidden="true" class="px-0.5 text-faint">
        …
      </td>
    </Show>
  )
}

/** Stands where rows are left out. */
function DotsRow(props: { when: boolean }): JSX.Element {
  return (
    <Show when={props.when}>
      <tr aria-hidden="true">
        <td class="text-center text-faint">⋮</td>
      </tr>
    </Show>
  )
}

const index = 'px-1.5 py-0.5 align-middle text-2xs font-normal text-faint'

function title({ of, shape, cells }: Cells): string {
  const whole = shape.at(-1)! <= cells[0]!.length && (shape.length === 1 || shape[0]! <= cells.length)
  return whole ? t.title(of, shape) : `${t.title(of, shape)}, ${t.part}`
}

/** On which sides something is left out. */
function edgesOf({ rows, columns, shape }: Cells) {
  const end = (shown: readonly number[], length: number) => shown.length > 0 && shown.at(-1)! < length - 1
  return {
    left: columns[0]! > 0,
    right: end(columns, shape.at(-1)!),
    above: (rows[0] ?? 0) > 0,
    below: end(rows, shape[0]!),
  }
}
