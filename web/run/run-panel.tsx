import { Show, type JSX } from 'solid-js'
import { Empty } from '../components/empty.tsx'
import { Icon } from '../components/icons.tsx'
import { CaseList } from '../results/case-list.tsx'
import { CaseScale } from '../results/case-scale.tsx'
import { DiagnosticsList } from '../results/diagnostics-list.tsx'
import { SharedMistake } from '../results/shared-mistake.tsx'
import { toneText, toneWash } from '../results/verdict.ts'
import { text } from '../text.ts'
import type { Run } from './create-run.ts'
import { Elapsed } from './elapsed.tsx'
import { describeRun } from './wording.ts'

const t = text.run

/** The visible cases as they came out on this device: rows like those of an attempt, under a head that says they are none. */
export function RunPanel(props: { run: Run; outdated: boolean; onGo: (line: number, column: number) => void }): JSX.Element {
  const told = () => describeRun(props.run.state(), props.run.watch, props.run.diagnostics().length > 0)
  return (
    <Show when={props.run.state() !== 'none'} fallback={<Empty icon="play" title={t.emptyTitle} body={t.emptyBody} />}>
      <div class="space-y-5" data-run={props.run.state()}>
        <div
          class={`flex min-h-22 items-center gap-4 rounded-[14px] border border-dashed border-edge/60 px-4 py-3.5 transition-colors duration-300 ${toneWash[told().tone]}`}
        >
          <div class="min-w-0 flex-1">
            <p class="eyebrow flex items-center gap-1.5">
              <Icon name="play" size={13} />
              {t.badge}
            </p>
            <h2 class={`text-lg font-bold leading-snug ${told().tone === 'none' ? '' : toneText[told().tone]}`}>
              {told().heading}
            </h2>
            <p class="numbers text-sm text-soft">
              {told().detail}. <Elapsed from={props.run.startedAt()} to={props.run.endedAt()} />
            </p>
            <SharedMistake watch={props.run.watch} />
          </div>
          <Show when={props.run.busy()}>
            <button type="button" class="btn btn-plain" onClick={() => props.run.stop()}>
              <Icon name="stop" size={16} />
              {t.stop}
            </button>
          </Show>
        </div>
        <Show when={props.run.failure()}>
          {(why) => (
            <p role="alert" class="text-sm text-coral-text">
              {why()}
            </p>
          )}
        </Show>
        <div class="flex h-9 items-center justify-between gap-4">
          <CaseScale cases={props.run.watch.cases} />
          <Show when={props.outdated && !props.run.busy()}>
            <p class="truncate text-xs text-faint">{t.outdated}</p>
          </Show>
        </div>
        <Show when={props.run.diagnostics().length > 0}>
          <DiagnosticsList diagnostics={props.run.diagnostics()} onGo={props.onGo} />
        </Show>
        <section aria-label={text.results.cases}>
          <CaseList watch={props.run.watch} fresh />
        </section>
      </div>
    </Show>
  )
}
