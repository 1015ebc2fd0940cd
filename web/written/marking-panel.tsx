import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Marking } from '#schema/contracts/marking.ts'
import type { Criterion, Question } from '#schema/written.ts'
import { hideClaims } from '../../grader/written/claims.ts'
import { api } from '../client.ts'
import { announce } from '../components/announce.tsx'
import { explain } from '../components/loaded.tsx'
import { renderMarkdown } from '../exercise/markdown.ts'
import { queries, queryClient, refreshProgress } from '../queries.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'
import { GivenAnswers } from './given-answers.tsx'

/** An accepted report or quiz, marked by its writer beside the model. `questions` are those of a quiz, `source` is what was sent. */
export default function MarkingPanel(props: {
  slug: string
  submission: string
  questions: readonly Question[]
  source: string
}): JSX.Element {
  const marking = useQuery(() => queries.marking(props.submission))
  return (
    <Show when={marking.data}>
      {(known) => (
        <Marks slug={props.slug} submission={props.submission} marking={known()}>
          <Yours questions={props.questions} source={props.source} />
        </Marks>
      )}
    </Show>
  )
}

/** The words that are marked: of a quiz, those no machine can judge. */
function Yours(props: { questions: readonly Question[]; source: string }): JSX.Element {
  const short = () => props.questions.filter(({ kind }) => kind === 'short')
  return (
    <Show
      when={short().length > 0}
      fallback={<div class="prose px-4 py-4 text-[0.9375rem]" innerHTML={renderMarkdown(hideClaims(props.source))} />}
    >
      <GivenAnswers questions={short()} source={props.source} />
    </Show>
  )
}

function Marks(props: { slug: string; submission: string; marking: Marking; children: JSX.Element }): JSX.Element {
  const [levels, setLevels] = createSignal<Record<string, number>>(props.marking.levels ?? {})
  const [saving, setSaving] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const complete = () => props.marking.rubric.every(({ id }) => levels()[id] !== undefined)

  async function save() {
    if (!complete() || saving()) return
    setSaving(true)
    setFailure()
    try {
      const marked = await api.mark(props.submission, levels())
      queryClient.setQueryData(queries.marking(props.submission).queryKey, marked)
      announce(outcomeOf(marked))
      await refreshProgress(props.slug)
    } catch (error) {
      setFailure(explain(error))
    } finally {
      setSaving(false)
    }
  }

  return (
    <section aria-labelledby="marking" class="mt-7 border-t border-line pt-6">
      <h2 id="marking" class="text-lg font-semibold">
        {text.written.marking}
      </h2>
      <p class="mt-1 text-sm text-soft">{text.written.markingBody}</p>
      <details class="mt-4 rounded-[10px] border border-line bg-card" open>
        <summary class="cursor-pointer px-4 py-2.5 text-sm font-semibold">{text.written.model}</summary>
        <div
          class="prose border-t border-line px-4 py-4 text-[0.9375rem]"
          innerHTML={renderMarkdown(hideClaims(props.marking.model))}
        />
      </details>
      <details class="mt-3 rounded-[10px] border border-line bg-card" open>
        <summary class="cursor-pointer px-4 py-2.5 text-sm font-semibold">{text.written.yours}</summary>
        <div class="border-t border-line">{props.children}</div>
      </details>
      <div class="mt-5 space-y-5">
        <For each={props.marking.rubric}>
          {(criterion) => (
            <LevelField
              criterion={criterion}
              level={levels()[criterion.id]}
              onLevel={(level) => setLevels({ ...levels(), [criterion.id]: level })}
            />
          )}
        </For>
      </div>
      <div class="mt-5 flex flex-wrap items-center gap-4">
        <button
          type="button"
          class="btn btn-primary"
          classList={{ 'opacity-60': !complete() }}
          aria-disabled={!complete()}
          onClick={save}
        >
          {saving() ? text.written.saving : text.written.save}
        </button>
        <p class="text-sm" role="status" classList={{ 'text-coral-text': failure() !== undefined }}>
          {failure() ? `${text.written.saveFailed}. ${failure()}` : props.marking.levels && outcomeOf(props.marking)}
        </p>
      </div>
    </section>
  )
}

function LevelField(props: { criterion: Criterion; level: number | undefined; onLevel: (level: number) => void }): JSX.Element {
  return (
    <fieldset>
      <legend class="text-sm font-semibold">{props.criterion.title}</legend>
      <For each={props.criterion.levels}>
        {(words, level) => (
          <label class="mt-1 flex cursor-pointer gap-3 rounded-lg px-2.5 py-1.5 text-sm hover:bg-hover has-checked:bg-jade-wash">
            <input
              type="radio"
              name={`level-${props.criterion.id}`}
              class="mt-0.5 size-4 shrink-0 accent-jade"
              checked={props.level === level()}
              onChange={() => props.onLevel(level())}
            />
            <span>
              <span class="numbers text-faint">{level()}</span> {words}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

function outcomeOf({ rubric, levels, passed }: Marking): string {
  if (!passed) return text.written.notPassed
  const given = Object.values(levels ?? {}).reduce((sum, level) => sum + level, 0)
  return text.written.passed(
    given,
    rubric.reduce((sum, it) => sum + it.levels.length - 1, 0),
  )
}
