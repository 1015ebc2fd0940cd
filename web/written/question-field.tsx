import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Answer, Question } from '#schema/written.ts'
import { renderMarkdown } from '../exercise/markdown.ts'
import { text } from '../text.ts'
import { countWords } from '../../grader/written/count-words.ts'

interface FieldProps {
  question: Question
  /** Counts from 1. */
  number: number
  answer: Answer | undefined
  onAnswer: (answer: Answer | undefined) => void
}

/** One question with the field for its answer. */
export function QuestionField(props: FieldProps): JSX.Element {
  const html = createMemo(() => renderMarkdown(props.question.ask))
  const ask = () => `ask-${props.question.id}`
  return (
    <fieldset class="border-t border-line pt-5 first:border-t-0 first:pt-0" aria-describedby={ask()}>
      <legend class="float-left w-full font-semibold">
        <span class="numbers mr-1.5 text-faint">{props.number}.</span>
        {props.question.title}
      </legend>
      <div id={ask()} class="prose clear-left pt-1.5 text-[0.9375rem]" innerHTML={html()} />
      <div class="mt-3">
        <Switch>
          <Match when={props.question.kind === 'choice' && props.question}>
            {(question) => <Options {...props} options={question().options} several={false} />}
          </Match>
          <Match when={props.question.kind === 'several' && props.question}>
            {(question) => <Options {...props} options={question().options} several />}
          </Match>
          <Match when={props.question.kind === 'numeric' && props.question}>
            {(question) => <NumberField {...props} unit={question().unit} />}
          </Match>
          <Match when={props.question.kind === 'short' && props.question}>
            {(question) => <WordsField {...props} least={question().leastWords} />}
          </Match>
        </Switch>
      </div>
    </fieldset>
  )
}

function Options(props: FieldProps & { options: readonly string[]; several: boolean }): JSX.Element {
  const taken = () => (Array.isArray(props.answer) ? props.answer : props.answer === undefined ? [] : [props.answer])
  function toggle(place: number, on: boolean) {
    if (!props.several) return props.onAnswer(place)
    const rest = taken().filter((it): it is number => it !== place)
    props.onAnswer((on ? [...rest, place] : rest).toSorted((a, b) => a - b))
  }
  return (
    <>
      <Show when={props.several}>
        <p class="mb-1.5 text-sm text-soft">{text.written.tickAll}</p>
      </Show>
      <ul class="space-y-1">
        <For each={props.options}>
          {(option, place) => (
            <li>
              <label class="flex cursor-pointer gap-3 rounded-lg px-2.5 py-2 text-[0.9375rem] hover:bg-hover has-checked:bg-jade-wash">
                <input
                  type={props.several ? 'checkbox' : 'radio'}
                  name={props.question.id}
                  class="mt-1 size-4 shrink-0 accent-jade"
                  checked={taken().includes(place())}
                  onChange={(event) => toggle(place(), event.currentTarget.checked)}
                />
                <span class="prose text-[0.9375rem] [&_p]:m-0" innerHTML={renderMarkdown(option)} />
              </label>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

function NumberField(props: FieldProps & { unit: string }): JSX.Element {
  return (
    <label class="flex items-center gap-2 text-sm text-soft">
      <span class="sr-only">{props.unit ? text.written.numberIn(props.unit) : text.written.number}</span>
      <input
        class="input numbers w-40"
        inputMode="decimal"
        autocomplete="off"
        value={typeof props.answer === 'string' ? props.answer : ''}
        onInput={(event) => props.onAnswer(event.currentTarget.value.trim() || undefined)}
      />
      <span aria-hidden="true">{props.unit}</span>
    </label>
  )
}

function WordsField(props: FieldProps & { least: number }): JSX.Element {
  const words = () => (typeof props.answer === 'string' ? props.answer : '')
  return (
    <label class="block">
      <span class="sr-only">{text.written.words}</span>
      <textarea
        class="input min-h-32 w-full"
        value={words()}
        onInput={(event) => props.onAnswer(event.currentTarget.value || undefined)}
      />
      <span class="numbers mt-1 block text-xs text-faint">{text.written.leastWords(countWords(words()), props.least)}</span>
    </label>
  )
}
