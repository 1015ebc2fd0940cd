import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerSheet } from '#schema/written.ts'
import type { QuizItem } from '../authoring/quiz.ts'
import { checkClaims } from './claims.ts'
import { countWords } from './count-words.ts'
import { gradeWritten } from './grade-written.ts'
import type { WrittenExercise } from './load.ts'

/**
 * What is wrong with an exercise that is answered in words; empty when it is proven: what is right is accepted, the starter is not, and each mistake that
 * it names is told from what is right and from the other mistakes.
 */
export function verifyWritten(exercise: WrittenExercise): string[] {
  const words = countWords(exercise.prompt)
  return [
    ...(words < 250 || words > 600 ? [`prompt.md has ${words} words; 250 to 600 are wanted`] : []),
    ...(gradeWritten(exercise, exercise.starter).score === 0 ? [] : ['the starter gets something right already']),
    ...(exercise.manifest.kind === 'quiz' ? verifyQuiz(exercise) : verifyReport(exercise)),
    ...exercise.written.rubric
      .filter(({ levels }) => new Set(levels).size < levels.length)
      .map(({ id }) => `${id}: two levels are the same`),
  ]
}

function verifyQuiz(exercise: WrittenExercise): string[] {
  const answers = Object.fromEntries(exercise.items.map((item) => [item.question.id, answerRightly(item)]))
  const told = (sheet: AnswerSheet['answers']) => gradeWritten(exercise, JSON.stringify({ answers: sheet }))
  const problems = told(answers).cases.flatMap(({ title, verdict, feedback }) =>
    verdict === 'accepted' ? [] : [`the right answer to "${title}" is refused: ${feedback[0]?.message}`],
  )
  for (const [index, item] of exercise.items.entries()) {
    const { id, title } = item.question
    for (const [wrong, words] of mistakesOf(item)) {
      const feedback = told({ ...answers, [id]: wrong }).cases[index]!.feedback
      const names = feedback.some(({ message }) => message.includes(words))
      if (!names) problems.push(`"${title}": ${JSON.stringify(wrong)} is not told "${words}"`)
    }
    if (item.kind === 'numeric' && item.mistakes.length === 0) problems.push(`"${title}" names no mistake`)
  }
  return problems
}

function answerRightly(item: QuizItem): AnswerSheet['answers'][string] {
  if (item.kind === 'numeric') return String(item.value)
  if (item.kind === 'short') return item.model
  const places = item.options.flatMap(({ because }, i) => (because === undefined ? [i] : []))
  return item.kind === 'choice' ? places[0]! : places
}

/** Wrong answers, with the words each must be told. */
function mistakesOf(item: QuizItem): [AnswerSheet['answers'][string], string][] {
  if (item.kind === 'short') return [['Words.', 'at least']]
  if (item.kind === 'numeric') return item.mistakes.map(({ value, says }) => [String(value), says])
  const places = item.options.flatMap(({ because }, i) => (because === undefined ? [i] : []))
  return item.options.flatMap(({ because }, i): [AnswerSheet['answers'][string], string][] => {
    if (item.kind === 'choice') return because === undefined ? [] : [[i, because]]
    return because === undefined ? [[places.length > 1 ? places.filter((it) => it !== i) : [], '']] : [[[...places, i], because]]
  })
}

function verifyReport(exercise: WrittenExercise): string[] {
  const { key, written, folder } = exercise
  const problems = gradeWritten(exercise, key.model).cases.flatMap(({ title, verdict, feedback }) =>
    verdict === 'accepted' ? [] : [`the model report is refused at "${title}": ${feedback[0]?.message}`],
  )
  for (const claim of key.claims) {
    if (!Number.isFinite(claim.value)) problems.push(`${claim.id} is ${claim.value}`)
    for (const { says, value } of claim.mistakes) {
      const [state] = checkClaims(`{{${claim.id}: ${value}}}`, [claim])
      if (state?.state !== 'mistaken' || !state.message?.includes(says))
        problems.push(`${claim.id}: "${says}" gives ${value}, which cannot be told from ${claim.value}`)
    }
  }
  if (written.sections.length === 0 || written.claims.length === 0) problems.push('a report has sections and claims')
  const reports = join(folder, 'submissions', 'wrong_answer')
  const wrong = existsSync(reports) ? readdirSync(reports) : []
  if (wrong.length < 4) problems.push(`${wrong.length} wrong reports; at least four are wanted`)
  for (const file of wrong) {
    const text = readFileSync(join(reports, file), 'utf8')
    const expected = /^<!-- feedback: (.+) -->$/m.exec(text)?.[1]
    const { verdict, cases } = gradeWritten(exercise, text)
    if (verdict !== 'wrong_answer') problems.push(`${file} is accepted`)
    const messages = cases.flatMap(({ feedback }) => feedback.map(({ message }) => message))
    if (!expected || !messages.some((message) => message.includes(expected)))
      problems.push(`${file} is not told "${expected}", but ${messages.join(' ')}`)
  }
  return problems
}
