import { createHash } from 'node:crypto'
import type { Feedback } from '#schema/feedback.ts'
import type { CaseReport, Diagnostic, Report } from '#schema/report.ts'
import type { CaseOutline } from '#schema/tables/exercises.ts'
import { AnswerSheet } from '#schema/written.ts'
import { runtime } from '../runtime.ts'
import { checkClaims, describeRounding } from './claims.ts'
import { gradeQuiz } from './grade-quiz.ts'
import type { WrittenExercise } from './load.ts'
import { findLack } from './sections.ts'

/** What is judged one by one: questions, or sections and then claims. */
export function outlineWritten({ written }: WrittenExercise): CaseOutline[] {
  const item = (title: string, entry: string): CaseOutline => ({ title, visibility: 'visible', entry })
  return [
    ...written.questions.map(({ title }) => item(title, 'answers')),
    ...written.sections.map(({ title }) => item(`The section “${title}”`, 'report')),
    ...written.claims.map((claim) => item(`${claim.label}, to ${describeRounding(claim)}`, 'report')),
  ]
}

/** Judges all a machine can judge of what was written. The same words get the same report. */
export function gradeWritten(exercise: WrittenExercise, source: string): Report {
  const receipt = {
    submission: createHash('sha256').update(source).digest('hex'),
    exerciseVersion: exercise.version,
    seed: '',
    runtime,
    referenceBackend: '',
  }
  const sheet = exercise.manifest.kind === 'quiz' ? readSheet(source) : undefined
  const facts = { format: 1, exercise: exercise.slug, receipt } as const
  if (sheet && 'code' in sheet) return { ...facts, verdict: 'compile_error', score: 0, diagnostics: [sheet], cases: [] }

  const findings = sheet ? gradeQuiz(exercise.items, sheet) : gradeReport(exercise, source)
  const cases = outlineWritten(exercise).map((item, index): CaseReport => {
    const feedback = findings[index]!
    return { index, ...item, verdict: feedback.length === 0 ? 'accepted' : 'wrong_answer', feedback }
  })
  const accepted = cases.filter(({ verdict }) => verdict === 'accepted').length
  const verdict = accepted === cases.length ? 'accepted' : 'wrong_answer'
  return { ...facts, verdict, score: accepted / cases.length, diagnostics: [], cases }
}

const claimKinds = { mistaken: 'recognised', rounded: 'precision', not_a_number: 'wrong_type', wrong: 'value' } as const

function gradeReport({ written, key }: WrittenExercise, text: string): Feedback[][] {
  const lacks = written.sections.map((section): Feedback[] => {
    const message = findLack(text, section)
    return message === undefined ? [] : [{ kind: 'property', message }]
  })
  const claims = checkClaims(text, key.claims).map(({ id, state, message }): Feedback[] => {
    if (state === 'right') return []
    if (state === 'missing') return [{ kind: 'nothing', message: `The number is not stated: write it as {{${id}: …}}.` }]
    return [{ kind: claimKinds[state], message: message! }]
  })
  return [...lacks, ...claims]
}

function readSheet(source: string): AnswerSheet | Diagnostic {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return { code: 'syntax_error', message: `The answers are not JSON: ${(error as Error).message}` }
  }
  const parsed = AnswerSheet.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return {
    code: 'syntax_error',
    message: `The answers have the form {"answers": {…}}: ${issue!.path.join('.')}: ${issue!.message}`,
  }
}
