import { createEffect, For, on, Show, type JSX } from 'solid-js'
import type { LeaderboardRow } from '#schema/contracts/cohort.ts'
import { announce } from '../components/announce.tsx'
import { formatDateTime, formatSince } from '../format.ts'
import { text } from '../text.ts'

/** The cohort's standing; rows move while others make progress. */
export function Leaderboard(props: { rows: readonly LeaderboardRow[]; live: boolean }): JSX.Element {
  const standing = () => props.rows.map((row) => `${row.userId} ${row.rank} ${row.points}`).join()
  const most = () => Math.max(...props.rows.map((row) => row.points))
  createEffect(on(standing, () => announce(text.cohorts.changed), { defer: true }))
  return (
    <section aria-labelledby="leaderboard" class="mt-10">
      <div class="mb-3 flex items-center justify-between">
        <h2 id="leaderboard" class="text-lg font-semibold">
          {text.cohorts.leaderboard}
        </h2>
        <span class="flex items-center gap-2 text-xs text-soft">
          <span class="size-2 rounded-full" classList={{ 'bg-jade': props.live, 'bg-edge': !props.live }} />
          {props.live ? text.cohorts.live : text.cohorts.paused}
        </span>
      </div>
      <div class="card overflow-hidden">
        <table class="numbers w-full text-left text-sm">
          <thead class="border-b border-line text-xs text-faint">
            <tr>
              <th scope="col" class="py-2.5 pl-4 pr-4 font-semibold">
                <span class="sr-only">{text.cohorts.rank}</span>
              </th>
              <th scope="col" class="py-2.5 font-semibold">
                {text.cohorts.name}
              </th>
              <th scope="col" class="py-2.5 pl-3 text-right font-semibold">
                {text.cohorts.points}
              </th>
              <th scope="col" class="py-2.5 pl-3 pr-4 text-right font-semibold">
                {text.cohorts.boxes}
              </th>
              <th scope="col" class="hidden py-2.5 pr-4 text-right font-semibold sm:table-cell">
                {text.cohorts.last}
              </th>
            </tr>
          </thead>
          <tbody class="divide-y divide-line">
            <For each={props.rows}>{(row) => <Row row={row} most={most()} />}</For>
          </tbody>
        </table>
      </div>
      <Show when={props.rows.length === 1}>
        <p class="mt-4 text-center text-sm text-faint">{text.cohorts.alone}</p>
      </Show>
    </section>
  )
}

function Row(props: { row: LeaderboardRow; most: number }): JSX.Element {
  return (
    <tr classList={{ 'bg-jade-wash': props.row.you }}>
      <td
        class="py-3 pl-4 pr-4 font-semibold"
        classList={{ 'text-jade-text': props.row.rank === 1, 'text-soft': props.row.rank > 1 }}
      >
        {props.row.rank}
      </td>
      <th scope="row" class="max-w-0 w-full truncate py-3 font-semibold">
        {props.row.name}
        <Show when={props.row.you}>
          <span class="font-normal text-soft"> ({text.cohorts.you})</span>
        </Show>
        <span class="mt-1.5 block h-1 rounded-full bg-line/70">
          <span
            class="block h-full rounded-full bg-jade transition-[width] duration-700 ease-settle"
            style={{ width: `${props.most === 0 ? 0 : (100 * props.row.points) / props.most}%` }}
          />
        </span>
      </th>
      <td class="py-3 pl-3 text-right font-semibold">{props.row.points}</td>
      <td class="py-3 pl-3 pr-4 text-right">{props.row.boxes}</td>
      <td class="hidden whitespace-nowrap py-3 pr-4 text-right text-soft sm:table-cell">
        <Show when={props.row.lastProgressAt} fallback={text.cohorts.never}>
          {(at) => (
            <time datetime={at()} title={formatDateTime(at())}>
              {formatSince(at())}
            </time>
          )}
        </Show>
      </td>
    </tr>
  )
}
