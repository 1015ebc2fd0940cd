import { describe, expect, it } from 'vitest'
import { gradeWritten } from '../../../grader/written/grade-written.ts'
import { loadWritten } from '../../../grader/written/load.ts'

const quiz = await loadWritten('choosing-a-metric')
const report = await loadWritten('fare-and-survival-report')
const sheet = (answers: object) => JSON.stringify({ answers })
const of = (title: string, answers: object) => gradeWritten(quiz, sheet(answers)).cases.find((it) => it.title === title)!

describe('a quiz', () => {
  it('says of a wrong option what is wrong with it, and nothing of the others', () => {
    const { verdict, feedback } = of('A spam filter that deletes', { spam: 2 })
    expect(verdict).toBe('wrong_answer')
    expect(feedback).toEqual([
      { kind: 'recognised', message: 'It weighs a lost letter the same as a piece of spam that gets through.' },
    ])
  })

  it('says of several options which one does not hold, and only that another one is missing', () => {
    const { feedback } = of('When accuracy misleads', { 'accuracy-misleads': [0, 1] })
    expect(feedback.map(({ kind }) => kind)).toEqual(['recognised', 'missing_field'])
    expect(feedback[1]!.message).toBe('Something that holds is not ticked.')
  })

  it.each(['0.6', ' .6 ', '6e-1', '0.600', '0,6', ',6', '0,600'])('takes a number as it is typed: %s', (typed) => {
    expect(of('Precision from counts', { precision: typed }).verdict).toBe('accepted')
  })

  it('names what leads to a wrong number', () => {
    expect(of('Precision from counts', { precision: '0.48' }).feedback[0]!.message).toContain('which is recall')
    expect(of('Precision from counts', { precision: '-0.6' }).feedback[0]!.kind).toBe('sign')
    expect(of('Precision from counts', { precision: 'a half' }).feedback[0]!.kind).toBe('wrong_type')
  })

  it.each([{}, { spam: 9 }, { spam: -1 }, { spam: [1] }, { spam: 'Precision' }])('refuses what is no answer: %j', (answers) => {
    const { verdict, cases } = gradeWritten(quiz, sheet(answers))
    expect(['wrong_answer', 'compile_error']).toContain(verdict)
    expect(cases.every((it) => it.verdict === 'wrong_answer')).toBe(true)
  })

  it.each(['', '{', '[]', '{"answers": 3}', '{"answers": {}, "more": 1}', '{"answers": {"Spam": {}}}'])(
    'says what a sheet looks like where it gets something else: %s',
    (source) => {
      const { verdict, diagnostics } = gradeWritten(quiz, source)
      expect(verdict).toBe('compile_error')
      expect(diagnostics[0]!.message).toMatch(/JSON|"answers"/)
    },
  )

  it('gives no right answer away in its questions', () => {
    const shown = JSON.stringify(quiz.written)
    for (const item of quiz.items)
      if (item.kind === 'choice') for (const { because } of item.options) expect(shown).not.toContain(because ?? '\0')
    expect(shown).not.toContain('thousand times as many')
  })
})

describe('a report', () => {
  it('is accepted with every section and every number, and the same words get the same report', () => {
    const first = gradeWritten(report, report.key.model)
    expect(first.verdict).toBe('accepted')
    expect(gradeWritten(report, report.key.model)).toEqual(first)
  })

  it('is told which number is another one, never which it should be', () => {
    const wrong = gradeWritten(report, report.key.model.replace('{{cohens-d: 0.51}}', '{{cohens-d: 0.61}}'))
    const failed = wrong.cases.filter(({ verdict }) => verdict !== 'accepted')
    expect(failed.map(({ title }) => title)).toEqual([
      'Cohen’s d: the difference over the pooled standard deviation, to two decimals',
    ])
    expect(JSON.stringify(wrong)).not.toContain('0.51')
    expect(wrong.score).toBeCloseTo(1 - 1 / wrong.cases.length)
  })

  it('is told how to write a number that is not there', () => {
    const { cases } = gradeWritten(report, report.starter)
    expect(cases.flatMap(({ feedback }) => feedback.map(({ message }) => message))).toContain(
      'The number is not stated: write it as {{cohens-d: …}}.',
    )
  })

  it('shows learners neither values nor the model', () => {
    const shown = JSON.stringify(report.written)
    for (const { value } of report.key.claims) expect(shown).not.toContain(String(value))
    expect(shown).not.toContain('crew who never chose a fare, and')
  })
})
