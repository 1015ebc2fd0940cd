import { createMemo, Show, type JSX } from 'solid-js'
import type { Outline } from '#schema/contracts/outline.ts'
import { Icon } from '../components/icons.tsx'
import { Mark } from '../components/mark.tsx'
import { draftsOf } from '../exercise/draft.ts'
import { useDrafter } from '../session/session.ts'
import { text } from '../text.ts'
import { Difficulty } from './difficulty.tsx'
import { nextStep, pointsOf, type NextStep } from './next-step.ts'

/** The one thing to do next. */
export function ContinueCard(props: { outline: Outline }): JSX.Element {
  const drafter = useDrafter()
  const step = createMemo(() => nextStep(props.outline, draftsOf(drafter(), localStorage).recent()))
  const nothingWritten = () => pointsOf(props.outline) === 0
  return (
    <section aria-labelledby="continue" class="card mt-10 overflow-hidden">
      <Show
        when={step()}
        fallback={
          <div class="flex items-center gap-4 p-6">
            <Mark state={nothingWritten() ? 'none' : 'done'} kind="topic" size={32} />
            <div>
              <h2 id="continue" class="text-lg font-bold">
                {nothingWritten() ? text.outline.noneTitle : text.outline.allDoneTitle}
              </h2>
              <p class="text-soft">{nothingWritten() ? text.outline.noneBody : text.outline.allDoneBody}</p>
            </div>
          </div>
        }
      >
        {(next) => (
          <div class="flex flex-col gap-5 p-5 sm:flex-row sm:items-center sm:justify-between sm:p-7">
            <div class="min-w-0">
              <p class="eyebrow text-jade-text">{invitation(next(), props.outline)}</p>
              <h2 id="continue" class="mt-1 text-xl font-bold">
                {next().exercise.title}
              </h2>
              <p class="mt-1 max-w-2xl text-soft">{next().exercise.summary}</p>
              <p class="numbers mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-faint">
                <span>{next().place}</span>
                <Difficulty level={next().exercise.difficulty} />
                <span>{text.exercise.points(next().exercise.points)}</span>
                <span>{text.exercise.minutes(next().exercise.minutes)}</span>
              </p>
            </div>
            <a href={`/exercises/${next().exercise.slug}`} class="btn btn-primary min-h-11 px-5">
              {next().begun ? text.outline.resume : text.outline.open}
              <Icon name="arrowRight" />
            </a>
          </div>
        )}
      </Show>
    </section>
  )
}

function invitation(step: NextStep, outline: Outline): string {
  if (step.begun) return text.outline.continueHere
  return outline.progress.done === 0 ? text.outline.firstStep : text.outline.nextStep
}
