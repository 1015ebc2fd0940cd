import { describe, expect, it } from 'vitest'
import type { CaseReport } from '#schema/report.ts'
import type { PreparedCase } from '../../../grader/reference/prepare-seed.ts'
import { findConfusion, readDocumented } from '../../../grader/verify/feedback.ts'

describe('the second line of a wrong solution says what the learner must read', () => {
  const read = (line: string) => readDocumented({ mistake: 'm', source: `// A mistake.\n${line}\nexport const f = 1\n` })

  it('a kind, or a kind and words', () => {
    expect(read('// feedback: sign')).toEqual({ kind: 'sign', words: '' })
    expect(read('// feedback: scale: (n − 1)/n')).toEqual({ kind: 'scale', words: '(n − 1)/n' })
  })

  it.each(['', '// feedback: nonsense', '// feedback: value', '// sign'])('not %j', (line) => {
    expect(() => read(line)).toThrow(/second line/)
  })
})

describe('a mistake is named', () => {
  const solution = { mistake: 'm', verdict: 'wrong_answer' as const, source: '' }
  const cases = [{ kills: [] }, { kills: ['m'] }, { kills: ['m'] }] as unknown as PreparedCase[]
  const report = (...kinds: ('sign' | 'scale' | 'value')[]) =>
    ({ feedback: kinds.map((kind) => ({ kind, message: `It is ${kind}.` })) }) as unknown as CaseReport

  it('when a case that claims to catch it says so', () => {
    expect(findConfusion(solution, { kind: 'sign', words: '' }, cases, [report(), report('value'), report('sign')])).toBeUndefined()
  })

  it('and not when another case does, or in other words', () => {
    const reports = [report('sign'), report('scale'), report('value')]
    expect(findConfusion(solution, { kind: 'sign', words: '' }, cases, reports)).toEqual({
      mistake: 'm',
      documented: 'sign',
      got: 'scale: It is scale.',
    })
    expect(findConfusion(solution, { kind: 'scale', words: 'by n' }, cases, reports)).toMatchObject({ documented: 'scale: by n' })
  })
})
