import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tolerance } from '../../../grader/authoring/check.ts'
import { isClose } from '../../../grader/judge/closeness.ts'
import { explainFinding, hintAtFinding } from '../../../grader/judge/explain.ts'
import { type CaseOutcome, type Check, compareAnswers, judgeCase, type Judgement } from '../../../grader/judge/judge-case.ts'
import { reportCase } from '../../../grader/judge/report-case.ts'

const tolerance: Tolerance = { absolute: 1e-9, relative: 1e-6 }
const find = (actual: unknown, expected: unknown, args: unknown[] = [], check?: Check) =>
  compareAnswers(actual, expected, args, check, tolerance)
const kinds = (actual: unknown, expected: unknown, args?: unknown[]) => find(actual, expected, args).map(({ kind }) => kind)
const v = [1.5, -2.25, 3, 7.125]

describe('the mistake is named', () => {
  it.each([
    ['nothing', v, v, []],
    ['rounding', v.map((x) => x * (1 + 1e-8)), v, []],
    ['the sign', v.map((x) => -x), v, ['sign']],
    ['the sign of one number', -3, 3, ['sign']],
    ['a factor', v.map((x) => 3.7 * x), v, ['scale']],
    ['an offset', v.map((x) => x + 4), v, ['offset']],
    ['another order', v.toReversed(), v, ['permuted']],
    ['too few digits', v.map((x) => x * (1 + 1e-4 * Math.sin(x))), v, ['precision']],
    ['something else', [1, 2, 3, 4], v, ['value']],
    [
      'rows for columns in a square',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
      ['transposed'],
    ],
    [
      'rows for columns in a rectangle',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
      ['transposed'],
    ],
    ['a length', [1, 2], [1, 2, 3], ['shape']],
    ['NaN', [1, NaN], [1, 2], ['not_a_number']],
    ['Infinity', [1, Infinity], [1, 2], ['infinite']],
    ['text for a number', ['1'], [1], ['wrong_type']],
    ['a number for an array', 1, [1], ['wrong_type']],
    ['nothing for an object', undefined, { a: 1 }, ['nothing']],
    ['an object for null', { a: 1 }, null, ['nothing']],
    ['null deep inside', { a: [null] }, { a: [1] }, ['nothing']],
    ['a field that is missing', { a: 1 }, { a: 1, b: 2 }, ['missing_field']],
    ['another text', 'a', 'b', ['value']],
    ['null for undefined', null, undefined, ['wrong_type']],
    ['a member of a set', new Set([1]), new Set([2]), ['value']],
    ['a key of a map', new Map([['a', 1]]), new Map([['b', 1]]), ['missing_field']],
    ['an invalid date', new Date(NaN), 1, ['wrong_type']],
  ])('%s', (_, actual, expected, named) => {
    expect(kinds(actual, expected)).toEqual(named)
  })

  it('a factor that has a name is called by it', () => {
    const detail = (factor: number, args: unknown[]) =>
      find(
        v.map((x) => factor * x),
        v,
        args,
      )[0]?.detail
    expect(detail(2, [])).toContain('2')
    expect(detail(9 / 10, [Array(10).fill(0)])).toContain('(n − 1)/n')
    expect(detail(180 / Math.PI, [])).toContain('degrees')
    expect(detail(1.37, [])).toBeUndefined()
  })

  it('fields the contract does not name are nobody’s business', () => {
    expect(kinds({ a: 1, more: {} }, { a: 1 })).toEqual([])
  })

  it('typed arrays count as arrays of numbers where those are asked for', () => {
    expect(kinds(Float64Array.from(v), v)).toEqual([])
    expect(kinds(v, Float64Array.from(v))).toEqual(['dtype'])
  })
})

describe('a list as long as the other side of a matrix among the arguments', () => {
  const X = [
    [1, 2, 3],
    [4, 5, 6],
  ]
  it('was reduced along the wrong axis', () => {
    expect(kinds([2, 5], [2.5, 3.5, 4.5], [X])).toEqual(['wrong_axis'])
    expect(kinds([2.5, 3.5, 4.5], [2, 5], [X])).toEqual(['wrong_axis'])
  })
  it('and any other length is just another length', () => {
    expect(kinds([1], [2.5, 3.5, 4.5], [X])).toEqual(['shape'])
  })
})

describe('a check', () => {
  const e = [1, 4, 9]
  const finding = (actual: unknown, check: Check) => find(actual, e, [], check)[0]

  it('recognises the mistakes it suspects, and only where the answer is wrong', () => {
    const check: Check = ({ actual, expected, close }) =>
      close('', actual, expected, tolerance, {
        'the square was forgotten': () => [1, 2, 3],
        'the cube was taken': () => [1, 8, 27],
      })
    expect(finding([1, 8, 27], check)).toMatchObject({ kind: 'recognised', detail: 'the cube was taken' })
    expect(finding([1, 8, 28], check)).toMatchObject({ kind: 'value' })
    expect(finding(e, check)).toBeUndefined()
  })

  it('recognises objects too, as a whole', () => {
    const check: Check = ({ actual, expected, close }) =>
      close('', actual, expected, tolerance, { 'the other side was taken': () => ({ side: 'left', gain: 1 }) })
    const told = (actual: unknown) => find(actual, { side: 'right', gain: 2 }, [], check)[0]
    expect(told({ side: 'left', gain: 1 })).toMatchObject({ kind: 'recognised', detail: 'the other side was taken' })
    expect(told({ side: 'left', gain: 2 })).toMatchObject({ kind: 'value' })
  })

  it('may ask to see answers of any structure, and say where by steps', () => {
    const check: Check = {
      anyStructure: ({ actual, property }) => property('every leaf has a label', 'label' in (actual as object), ['left', 0]),
    }
    const [told] = find({}, { left: [{ label: 1 }] }, [], check)
    expect(told).toMatchObject({ kind: 'property', path: ['left', 0] })
    expect(find({}, { left: [] }, [], () => undefined)[0]).toMatchObject({ kind: 'missing_field' })
  })

  it('shows what stands where a claim does not hold, and of a hidden case nothing of it', () => {
    const check: Check = ({ actual, property }) => property('heights never fall', (actual as number[])[1]! >= 2, [1])
    const [told] = find([2, 1], [2, 5], [], check)
    expect(explainFinding(told!)).toMatchObject({ kind: 'property', path: 'answer[1]', actual: '1', expected: '5' })
    expect(hintAtFinding(told!)).toEqual({ kind: 'property', message: 'Does not hold: heights never fall.' })
  })

  it('says which gradient is wrong and how', () => {
    const check: Check = ({ actual, expected, gradient }) =>
      gradient('bias', actual, expected, tolerance, { 'the batch was summed': () => [2, 5, 9] })
    expect(finding([-1, -4, -9], check)).toMatchObject({ kind: 'gradient', path: ['bias', 0], detail: 'it has the opposite sign' })
    expect(finding([2, 5, 9], check)).toMatchObject({
      kind: 'gradient',
      detail: 'this is what comes out when the batch was summed',
    })
  })
})

describe('closeness', () => {
  it('an infinite answer is infinite, and nothing else will do', () => {
    for (const actual of [5, -Infinity, NaN, Number.MAX_VALUE]) expect(isClose(actual, Infinity, tolerance)).toBe(false)
    expect(isClose(Infinity, Infinity, tolerance)).toBe(true)
    expect(kinds([5], [Infinity])).not.toEqual([])
  })

  it('NaN is only ever close to NaN', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (x) => !isClose(NaN, x, tolerance) && !isClose(x, NaN, tolerance)))
    expect(isClose(NaN, NaN, tolerance)).toBe(true)
  })

  it('a number is accepted within the tolerance and refused beyond it', () => {
    const factor = fc.double({ min: 1.01, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), factor, (x, f) => {
        const room = tolerance.absolute + tolerance.relative * Math.abs(x)
        return isClose(x + room / f, x, tolerance) && !isClose(x + room * f, x, tolerance)
      }),
    )
  })
})

const expecting = { visibility: 'visible', args: [], check: undefined, tolerance } as const
const mapless = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' })

/** Encodes an error as the worker does. */
function thrown(name: string, message = '', stack = ''): CaseOutcome {
  const text = (it: string) => [
    it.length & 255,
    it.length >> 8,
    0,
    0,
    ...[...it].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]
  const field = (key: string, it: string) => [...text(key), 5, ...text(it)]
  return {
    kind: 'threw',
    error: Uint8Array.from([7, 3, 0, 0, 0, ...field('name', name), ...field('message', message), ...field('stack', stack)]),
  }
}
const judge = (outcome: CaseOutcome, throws?: string): [string, string | undefined] => {
  const { verdict, findings } = judgeCase({ ...expecting, expected: throws ? { throws } : { value: 1 } }, outcome, mapless)
  return [verdict, findings[0]?.kind]
}

describe('every way to end has its verdict', () => {
  it.each<[CaseOutcome['kind'], string, string | undefined]>([
    ['missing', 'runtime_error', 'not_written'],
    ['pending', 'runtime_error', 'never_settled'],
    ['time', 'time_limit', 'time'],
    ['memory', 'memory_limit', 'memory'],
    ['output', 'output_limit', 'output'],
    ['crashed', 'runtime_error', 'threw'],
    ['not_run', 'not_run', undefined],
  ])('%s', (kind, verdict, feedback) => {
    expect(judge({ kind } as CaseOutcome)).toEqual([verdict, feedback])
  })

  it('errors are accepted where their class is asked for', () => {
    expect(judge(thrown('RangeError'), 'RangeError')).toEqual(['accepted', undefined])
    expect(judge(thrown('TypeError'), 'RangeError')).toEqual(['wrong_answer', 'wrong_error'])
    expect(judge(thrown('TypeError'))).toEqual(['runtime_error', 'threw'])
    expect(judge(thrown('Error', 'not implemented'))).toEqual(['runtime_error', 'not_written'])
    expect(judge({ kind: 'returned', value: Uint8Array.from([1]), changedArgs: false }, 'RangeError')).toEqual([
      'wrong_answer',
      'should_throw',
    ])
  })

  it('a stack that ran full is no refusal, although it is a RangeError', () => {
    for (const message of ['Maximum call stack size exceeded', 'Maximum call stack size exceeded.'])
      expect(judge(thrown('RangeError', message), 'RangeError')).toEqual(['wrong_answer', 'wrong_error'])
    expect(judge(thrown('TypeError', 'Maximum call stack size exceeded'), 'TypeError')).toEqual(['accepted', undefined])
  })

  it('a stack with impossible lines does not hide the error', () => {
    expect(judge(thrown('RangeError', 'x', 'at solution.ts:0:0'), 'RangeError')).toEqual(['accepted', undefined])
  })

  it('an answer that cannot be read is too much output', () => {
    expect(judge({ kind: 'returned', value: Uint8Array.from([99]), changedArgs: false })).toEqual(['output_limit', 'output'])
  })

  it('a right answer is wrong when the arguments were changed', () => {
    const value = Uint8Array.from([4, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
    expect(judge({ kind: 'returned', value, changedArgs: false })).toEqual(['accepted', undefined])
    expect(judge({ kind: 'returned', value, changedArgs: true })).toEqual(['wrong_answer', 'input_mutated'])
  })
})

describe('a hidden case', () => {
  const facts = { index: 3, title: 'a title', visibility: 'hidden', entry: 'f', args: [[12345.678]] } as const
  const hear = (judgement: Judgement) => JSON.stringify(reportCase(facts, judgement, { log: '98765.4321' }))
  const number = fc.double({ min: 1e5, max: 1e9, noNaN: true })
  const deep = fc.oneof(
    number,
    fc.array(number, { minLength: 1, maxLength: 6 }),
    fc.record({ a: fc.array(number), b: fc.array(fc.array(number)) }),
    fc.array(fc.tuple(number, number)).map((entries) => new Map(entries)),
    fc.array(number).map((items) => new Set(items)),
  )

  it('says nothing of any value: neither of the answer, nor of the expected one, nor of the arguments', () => {
    fc.assert(
      fc.property(deep, deep, (actual, expected) => {
        const findings = find(actual, expected, [[1, 2]])
        const words = hear({ verdict: 'wrong_answer', findings })
          .replace('"index":3', '')
          .replaceAll(/factor (2|1\/2|100|1\/100)\b/g, '')
        expect(words).not.toMatch(/\d/)
      }),
      { numRuns: 500 },
    )
  })

  it('names the class of an error if it is JavaScript’s own, and no more', () => {
    const judged = (outcome: CaseOutcome) =>
      hear(judgeCase({ ...expecting, visibility: 'hidden', expected: { value: 1 } }, outcome, mapless))
    expect(judged(thrown('TypeError', 'secret', 'secret'))).toContain('TypeError')
    for (const outcome of [
      thrown('secret', 'secret', 'secret'),
      thrown('Error', 'secret'),
      { ...thrown('Error', 'secret'), kind: 'threw_on_load' } as CaseOutcome,
    ])
      expect(judged(outcome)).not.toContain('secret')
  })
})

it('a visible case says where, what came and what was expected', () => {
  const facts = { index: 0, title: 't', visibility: 'visible', entry: 'f', args: [[1], 'x'] } as const
  const findings = find(
    {
      rows: [
        [1, 2],
        [3, 5],
      ],
    },
    {
      rows: [
        [1, 2],
        [3, 4],
      ],
    },
  )
  const report = reportCase(facts, { verdict: 'wrong_answer', findings }, { log: 'printed' })
  expect(report).toMatchObject({
    call: 'f([1], "x")',
    log: 'printed',
    feedback: [{ path: 'rows[1][1]', actual: '5', expected: '4', absoluteError: 1 }],
  })
  const [missing] = reportCase(
    facts,
    { verdict: 'wrong_answer', findings: find(new Map([[1, 2]]), new Map([['a b', 2]])) },
    {},
  ).feedback
  expect(missing?.path).toBe('answer.get("a b")')
})

it('what is wrong with a list as a whole is said of the list, and shown at its first difference', () => {
  const judgement: Judgement = { verdict: 'wrong_answer', findings: find({ v: [4, 1, 9.5] }, { v: [1, 4, 9.5] }) }
  const facts = { index: 0, title: 't', entry: 'f', args: [] }
  const [told] = reportCase({ ...facts, visibility: 'visible' }, judgement, {}).feedback
  const check: Check = ({ actual, expected, close }) => close('v', (actual as { v: unknown }).v, (expected as { v: unknown }).v)
  const whole: Judgement = { verdict: 'wrong_answer', findings: find({ v: [4, 1, 9.5] }, { v: [1, 4, 9.5] }, [], check) }
  expect(told).toMatchObject({ kind: 'permuted', message: 'The answer holds the right numbers in another order.', path: 'v[0]' })
  expect(reportCase({ ...facts, visibility: 'visible' }, whole, {}).feedback[0]!.message).toMatch(/^`v` holds/)
  expect(reportCase({ ...facts, visibility: 'hidden' }, whole, {}).feedback[0]!.message).toMatch(/^`v` holds/)
})
