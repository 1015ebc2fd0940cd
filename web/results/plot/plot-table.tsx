import type { Plot } from '#schema/plot.ts'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { Icon } from '../../components/icons.tsx'
import { text } from '../../text.ts'
import { tabulate } from './tabulate.ts'

/** More rows than anybody reads would only slow the page down. */
const mostRows = 500

/** The numbers of a plot, unfolded when somebody asks for them. */
export function PlotTable(props: { plot: Plot }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <details class="group/table mt-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="inline-flex list-none items-center gap-1 rounded text-xs font-semibold text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="chevronDown" size={14} class="transition-transform group-open/table:rotate-180" />
        {text.plots.asTable}
      </summary>
      <Show when={open()}>
        <Rows plot={props.plot} />
      </Show>
    </details>
  )
}

function Rows(props: { plot: Plot }): JSX.Element {
  const table = createMemo(() => tabulate(props.plot))
  return (
    <div class="mt-2 max-h-72 overflow-auto" tabindex="0" role="region" aria-label={props.plot.title}>
      <table class="numbers border-collapse text-left text-xs">
        <thead>
          <tr class="border-b border-line text-soft">
            <For each={table().columns}>
              {(name) => (
                <th scope="col" class={`${cell} font-semibold`}>
                  {name}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={table().rows.slice(0, mostRows)}>
            {([heading, ...values]) => (
              <tr class="border-b border-line/60">
                <th scope="row" class={`${cell} font-normal`}>
                  {heading}
                </th>
                <For each={values}>{(value) => <td class={cell}>{value}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={table().rows.length > mostRows}>
        <p class="mt-2 text-xs text-faint">{text.plots.firstRows(mostRows, table().rows.length)}</p>
      </Show>
    </div>
  )
}

const cell = 'py-1 pr-4 whitespace-nowrap'
