import { Show, type JSX } from 'solid-js'
import type { Report } from '#schema/report.ts'
import { text } from '../text.ts'

/** The receipt of a report, in words: what was fixed so that grading again says the same. */
export function Receipt(props: { receipt: Report['receipt'] }): JSX.Element {
  const runtime = () => props.receipt.runtime
  return (
    <section aria-labelledby="receipt" class="mt-8">
      <h2 id="receipt" class="font-semibold">
        {text.attempts.receipt}
      </h2>
      <p class="mt-1 text-sm text-soft">{text.attempts.receiptIntro}</p>
      <dl class="mt-3 divide-y divide-line border-y border-line text-sm">
        <Line term={text.attempts.receiptCode} hash={props.receipt.submission} />
        <Line term={text.attempts.receiptExercise} hash={props.receipt.exerciseVersion} />
        <Line term={text.attempts.receiptSeed} hash={props.receipt.seed} note={text.attempts.receiptSeedNote} />
        <Line
          term={text.attempts.receiptRuntime}
          value={`Gradus ${runtime().gradus}, Node ${runtime().node}, V8 ${runtime().v8}, isolated-vm ${runtime().isolatedVm}`}
        />
        <Line
          term={text.attempts.receiptReference}
          value={props.receipt.referenceBackend}
          note={props.receipt.referenceNotes?.map((note) => `not ${note}`).join('; ')}
        />
      </dl>
    </section>
  )
}

function Line(props: { term: string; hash?: string; value?: string; note?: string }): JSX.Element {
  return (
    <div class="grid gap-x-4 py-2 sm:grid-cols-[11rem_1fr]">
      <dt class="text-soft">{props.term}</dt>
      <dd class="min-w-0">
        <Show when={props.hash} fallback={props.value}>
          {(hash) => (
            <code class="text-xs" title={hash()}>
              {hash().slice(0, 16)}…
            </code>
          )}
        </Show>
        <Show when={props.note}>
          <span class="block text-xs text-faint">{props.note}</span>
        </Show>
      </dd>
    </div>
  )
}
