import { createStore, reconcile, unwrap } from 'solid-js/store'
import { For, onMount, type JSX } from 'solid-js'
import { type Answer, AnswerSheet, type Question } from '#schema/written.ts'
import { ActionBar } from '../exercise/action-bar.tsx'
import type { Workspace } from '../exercise/workspace.ts'
import { text } from '../text.ts'
import { QuestionField } from './question-field.tsx'

/** The questions of a quiz. What is submitted, kept as a draft and restored is the sheet of answers as JSON. */
export default function QuizForm(props: { questions: readonly Question[]; workspace: Workspace }): JSX.Element {
  const [sheet, setSheet] = createStore<AnswerSheet>(readSheet(props.workspace.initial))
  onMount(() =>
    props.workspace.attach({
      replace(source) {
        setSheet(reconcile(readSheet(source)))
        props.workspace.change(source)
      },
      goTo: () => {},
    }),
  )

  function answer(id: string, given: Answer | undefined) {
    const { [id]: _before, ...others } = unwrap(sheet).answers
    const answers = given === undefined ? others : { ...others, [id]: given }
    setSheet(reconcile({ answers }))
    props.workspace.change(JSON.stringify({ answers }))
  }

  return (
    <div class="flex min-h-[calc(100dvh-12rem)] flex-col lg:h-full lg:min-h-0">
      <form
        aria-label={text.written.yourAnswers}
        class="min-h-0 flex-1 space-y-7 overflow-y-auto bg-card px-4 py-6 sm:px-8"
        onSubmit={(event) => event.preventDefault()}
      >
        <For each={props.questions}>
          {(question, i) => (
            <QuestionField
              question={question}
              number={i() + 1}
              answer={sheet.answers[question.id]}
              onAnswer={(given) => answer(question.id, given)}
            />
          )}
        </For>
      </form>
      <ActionBar workspace={props.workspace} />
    </div>
  )
}

/** A draft of an older form, or what somebody else has put there, is an empty sheet. */
function readSheet(source: string): AnswerSheet {
  try {
    return AnswerSheet.parse(JSON.parse(source))
  } catch {
    return { answers: {} }
  }
}
