import type { Feedback } from '#schema/feedback.ts'
import type { Answer, AnswerSheet } from '#schema/written.ts'
import type { Option, QuizItem } from '../authoring/quiz.ts'
import { countWords } from './count-words.ts'

/** What is wrong with each answer of a quiz, in the order of the questions; nothing about those that are right. */
export function gradeQuiz(items: readonly QuizItem[], { answers }: AnswerSheet): Feedback[][] {
  return items.map((item) => judge(item, answers[item.question.id]))
}

const nothing: Feedback[] = [{ kind: 'nothing', message: 'There is no answer yet.' }]

function judge(item: QuizItem, answer: Answer | undefined): Feedback[] {
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return nothing
  switch (item.kind) {
    case 'choice':
      return judgeChoice(item.options, answer)
    case 'several':
      return judgeSeveral(item.options, answer)
    case 'numeric':
      return judgeNumber(item, answer)
    case 'short':
      return judgeWords(item, answer)
  }
}

function judgeChoice(options: readonly Option[], answer: Answer): Feedback[] {
  const taken = typeof answer === 'number' ? options[answer] : undefined
  if (!taken) return [{ kind: 'wrong_type', message: `The answer is the place of one of ${options.length} options, from 0.` }]
  return taken.because === undefined ? [] : [{ kind: 'recognised', message: taken.because }]
}

/** Names what was ticked wrongly; of what was left out only that something was. */
function judgeSeveral(options: readonly Option[], answer: Answer): Feedback[] {
  if (!Array.isArray(answer) || answer.some((it) => !options[it]))
    return [{ kind: 'wrong_type', message: `The answer is a list of places of options, each from 0 to ${options.length - 1}.` }]
  const ticked = new Set(answer)
  const reasons = [...ticked].flatMap((it) => options[it]!.because ?? [])
  const found = reasons.map((message): Feedback => ({ kind: 'recognised', message }))
  const missed = options.filter(({ because }, i) => because === undefined && !ticked.has(i)).length
  if (missed > 0) found.push({ kind: 'missing_field', message: 'Something that holds is not ticked.' })
  return found
}

function judgeNumber({ value, relative, mistakes }: QuizItem & { kind: 'numeric' }, answer: Answer): Feedback[] {
  const typed = readDecimals(String(answer).replaceAll('−', '-').replace(/\s/g, ''))
  const stated = Number(typed)
  if (typed === '' || !Number.isFinite(stated))
    return [{ kind: 'wrong_type', message: 'The answer is a number, such as 12.5 or 3e-4.' }]
  const near = (target: number) => Math.abs(stated - target) <= relative * Math.abs(target)
  if (near(value)) return []
  const mistake = mistakes.find((it) => near(it.value))
  if (mistake) return [{ kind: 'recognised', message: `This is what comes out when ${mistake.says}.` }]
  if (stated === -value) return [{ kind: 'sign', message: 'The sign is the other one.' }]
  return [{ kind: 'value', message: 'The number is another.' }]
}

/** A lone comma stands before decimals where no three digits follow it, as in 0,6 and 12,25; else commas group thousands. */
function readDecimals(typed: string): string {
  return /^[+-]?\d*,(?:\d{1,2}|\d{4,})$|^[+-]?0,\d+$/.test(typed) ? typed.replace(',', '.') : typed.replaceAll(',', '')
}

function judgeWords({ question }: QuizItem & { kind: 'short' }, answer: Answer): Feedback[] {
  const least = question.kind === 'short' ? question.leastWords : 1
  if (typeof answer !== 'string') return [{ kind: 'wrong_type', message: 'The answer is text.' }]
  const words = countWords(answer)
  return words >= least ? [] : [{ kind: 'property', message: `The answer has ${words} words; ${least} at least are asked for.` }]
}
