import { For, Show, type JSX } from 'solid-js'
import type { CaseReport } from '#schema/report.ts'
import { Icon } from '../components/icons.tsx'
import { formatRatio } from '../format.ts'
import { text } from '../text.ts'
import { FeedbackItem } from './feedback-item.tsx'
import { PlotFigure } from './plot/plot-figure.tsx'

/** All that a report says about a case. */
export function CaseBody(props: { report: CaseReport }): JSX.Element {
  return (
    <>
      <Show when={props.report.call}>
        <pre class="code-block" aria-label={text.results.call}>
          {props.report.call}
        </pre>
      </Show>
      <For each={props.report.feedback}>
        {(feedback, i) => <FeedbackItem feedback={feedback} excerpt={i() === 0 ? props.report.excerpt : undefined} />}
      </For>
      <Show when={props.report.plot}>{(plot) => <PlotFigure plot={plot()} />}</Show>
      <Show when={props.report.scaling?.plot}>{(plot) => <PlotFigure plot={plot()} />}</Show>
      <Show when={props.report.log}>
        <div>
          <p class="eyebrow mb-1">{text.results.printed}</p>
          <pre class="code-block max-h-64 overflow-y-auto" tabindex="0" role="region" aria-label={text.results.printed}>
            {props.report.log}
          </pre>
        </div>
      </Show>
      <Show when={isSlow(props.report)}>
        <p class="flex items-center gap-1.5 text-xs text-faint">
          <Icon name="clock" size={14} />
          {text.results.ratio(formatRatio(props.report.ratioToModel!))}
        </p>
      </Show>
    </>
  )
}

/** Times of a few milliseconds are mostly noise; below this nothing is said about speed, ms. */
const worthTelling = 50

function isSlow({ wallMs = 0, ratioToModel = 0 }: CaseReport): boolean {
  return wallMs >= worthTelling && ratioToModel >= 2
}
