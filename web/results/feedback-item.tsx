import { Show, type JSX } from 'solid-js'
import type { Excerpt } from '#schema/excerpt.ts'
import type { Feedback } from '#schema/feedback.ts'
import { Sentence } from '../components/sentence.tsx'
import { formatError } from '../format.ts'
import { text } from '../text.ts'
import { ExcerptFigure } from './excerpt/excerpt-figure.tsx'

/** One finding: the kind of mistake, the sentence, and for visible cases the place in the answer, or the values side by side. */
export function FeedbackItem(props: { feedback: Feedback; excerpt?: Excerpt | undefined }): JSX.Element {
  const feedback = () => props.feedback
  return (
    <div class="rounded-[10px] border border-line bg-card p-3.5">
      <p class="text-sm">
        <span class="mr-2 inline-block rounded bg-hover px-1.5 py-px text-xs font-semibold text-soft">
          {text.results.kinds[feedback().kind]}
        </span>
        <Sentence words={feedback().message} />
      </p>
      <Show when={props.excerpt} fallback={<Values feedback={feedback()} />}>
        {(excerpt) => <ExcerptFigure excerpt={excerpt()} />}
      </Show>
      <Show when={feedback().path ?? feedback().absoluteError ?? feedback().relativeError}>
        <dl class="numbers mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-xs">
          <Fact label={text.results.path} value={feedback().path} />
          <Fact label={text.results.absoluteError} value={error(feedback().absoluteError)} />
          <Fact label={text.results.relativeError} value={error(feedback().relativeError)} />
        </dl>
      </Show>
    </div>
  )
}

function Values(props: { feedback: Feedback }): JSX.Element {
  return (
    <Show when={props.feedback.expected !== undefined || props.feedback.actual !== undefined}>
      <dl class="mt-3 grid gap-2 sm:grid-cols-2">
        <Value label={text.results.expected} value={props.feedback.expected} edge="border-jade" />
        <Value label={text.results.actual} value={props.feedback.actual} edge="border-coral" />
      </dl>
    </Show>
  )
}

function Value(props: { label: string; value: string | undefined; edge: string }): JSX.Element {
  return (
    <Show when={props.value !== undefined}>
      <div class="min-w-0">
        <dt class="eyebrow mb-1">{props.label}</dt>
        <dd class={`code-block max-h-56 overflow-y-auto rounded-l-none border-l-2 ${props.edge}`}>{props.value}</dd>
      </div>
    </Show>
  )
}

function Fact(props: { label: string; value: string | undefined }): JSX.Element {
  return (
    <Show when={props.value}>
      <div class="flex gap-1.5">
        <dt class="text-faint">{props.label}</dt>
        <dd class="font-mono">{props.value}</dd>
      </div>
    </Show>
  )
}

const error = (n: number | undefined) => (n === undefined ? undefined : formatError(n))
