import { Match, Switch, type JSX } from 'solid-js'
import type { CaseReport } from '#schema/report.ts'
import { toneOf } from './verdict.ts'

/** The sign of one case: an empty circle while it waits, a tick, a cross, a clock hand, or a dash when it never ran. */
export function CaseMark(props: { verdict: CaseReport['verdict'] | null }): JSX.Element {
  const tone = () => toneOf(props.verdict)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      class="shrink-0"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <Switch fallback={<circle cx="10" cy="10" r="7.2" class="stroke-edge/60" stroke-width="1.5" />}>
        <Match when={props.verdict === 'not_run'}>
          <path d="M6.5 10h7" class="stroke-edge" stroke-width="1.8" />
        </Match>
        <Match when={tone() === 'good'}>
          <circle cx="10" cy="10" r="8" class="fill-jade" />
          <path d="m6.4 10.3 2.5 2.5 4.8-5.4" class="stroke-on-jade" stroke-width="1.9" />
        </Match>
        <Match when={tone() === 'bad'}>
          <circle cx="10" cy="10" r="8" class="fill-coral" />
          <path d="m7.2 7.2 5.6 5.6m0-5.6-5.6 5.6" class="stroke-card" stroke-width="1.9" />
        </Match>
        <Match when={tone() === 'slow'}>
          <circle cx="10" cy="10" r="8" class="fill-amber" />
          <path d="M10 5.8V10l2.8 1.8" class="stroke-card" stroke-width="1.9" />
        </Match>
        <Match when={tone() === 'ours'}>
          <circle cx="10" cy="10" r="8" class="fill-violet" />
          <path d="M10 6v5m0 3h.01" class="stroke-card" stroke-width="1.9" />
        </Match>
      </Switch>
    </svg>
  )
}
