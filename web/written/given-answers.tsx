import { For, Show, type JSX } from 'solid-js'
import { type Answer, AnswerSheet, type Question } from '#schema/written.ts'
import { renderMarkdown } from '../exercise/markdown.ts'
import { text } from '../text.ts'

/** What somebody answered, to be read. */
export function GivenAnswers(props: { questions: readonly Question[]; source: string }): JSX.Element {
  const answers = () => readAnswers(props.source)
  return (
    <ol class="space-y-4 p-4 text-[0.9375rem]">
      <For each={props.questions}>
        {(question, i) => (
          <li>
            <p class="font-semibold">
              <span class="numbers mr-1.5 text-faint">{i() + 1}.</span>
              {question.title}
            </p>
            <Show when={describe(question, answers()[question.id])} fallback={<p class="text-faint">{text.written.noAnswer}</p>}>
              {(lines) => (
                <ul class="mt-0.5 space-y-0.5">
                  <For each={lines()}>
                    {(line) => <li class="prose text-[0.9375rem] [&_p]:m-0" innerHTML={renderMarkdown(line)} />}
                  </For>
                </ul>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

function readAnswers(source: string): AnswerSheet['answers'] {
  try {
    return AnswerSheet.parse(JSON.parse(source)).answers
  } catch {
    return {}
  }
}

/** A line for each thing that was said; null where nothing was. */
function describe(question: Question, answer: Answer | undefined): string[] | null {
  if (answer === undefined) return null
  if (question.kind === 'numeric') return [`${String(answer)} ${question.unit}`]
  if (question.kind === 'short') return [String(answer)]
  return [answer].flat().map((place) => question.options[Number(place)] ?? String(place))
}
