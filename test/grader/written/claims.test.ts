import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownClaim } from '#schema/written.ts'
import { checkClaims, describeRounding, findClaims, hideClaims } from '../../../grader/written/claims.ts'

const claim = (value: number, rounding: KnownClaim['rounding'], mistakes: KnownClaim['mistakes'] = []): KnownClaim => ({
  id: 'mean',
  label: 'The mean',
  unit: '',
  rounding,
  value,
  mistakes,
})
const check = (typed: string, known: KnownClaim) => checkClaims(`It is {{mean: ${typed}}}.`, [known])[0]!
const twoDecimals = { decimals: 2 }

describe('a number that a report states', () => {
  it.each(['1234.57', '1,234.57', '£1,234.57', '+1234.57', ' 1234.57 ', '1.23457e3'])(
    'is understood as people type it: %s',
    (typed) => {
      expect(check(typed, claim(1234.567, twoDecimals)).state).toBe('right')
    },
  )

  it.each(['twelve', '1,23', '12..3', '1e', '--3'])('is asked for again where it is none: %s', (typed) => {
    expect(check(typed, claim(12.3, twoDecimals)).state).toBe('not_a_number')
  })

  it('may be negative with either minus sign', () => {
    for (const typed of ['-0.63', '−0.63']) expect(check(typed, claim(-0.6297, twoDecimals)).state).toBe('right')
    expect(check('0.63', claim(-0.6297, twoDecimals)).state).toBe('wrong')
  })

  it('is missing where the name stands without it, or nowhere', () => {
    expect(check('', claim(1, twoDecimals)).state).toBe('missing')
    expect(checkClaims('Nothing here.', [claim(1, twoDecimals)])[0]!.state).toBe('missing')
  })

  it('is right after rounding, with more digits too, and wrong a unit of the last one further', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 5 }), (value, decimals) => {
        const known = claim(value, { decimals })
        expect(check(value.toFixed(decimals), known).state).toBe('right')
        expect(check(value.toFixed(decimals + 2), known).state).toBe('right')
        expect(check((value + 1.51 * 10 ** -decimals).toFixed(decimals), known).state).toBe('wrong')
      }),
    )
  })

  it('may be very small, where significant figures are asked for', () => {
    const known = claim(8.8214e-9, { figures: 2 })
    expect(check('8.8e-9', known).state).toBe('right')
    expect(check('0.0000000088', known).state).toBe('right')
    expect(check('8.9e-9', known).state).toBe('wrong')
    expect(check('0', known).state).toBe('rounded')
  })

  it('is told what a known mistake gives, and when it is rounded too far', () => {
    const known = claim(4.2345, twoDecimals, [{ says: 'the variances are pooled', value: 4.5678 }])
    expect(check('4.57', known)).toMatchObject({
      state: 'mistaken',
      message: 'This is what comes out when the variances are pooled.',
    })
    expect(check('4.2', known)).toMatchObject({ state: 'rounded', message: 'Rounded too far: give two decimals.' })
    expect(check('9', known).message).toBe('The number computed anew from the data is another.')
  })

  it('is never told what it should be', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 1000, noNaN: true }),
        fc.double({ min: 10, max: 1000, noNaN: true }),
        (value, typed) => {
          const { message = '' } = check(typed.toFixed(3), claim(value, twoDecimals))
          expect(message).not.toContain(value.toFixed(2))
        },
      ),
    )
  })
})

it('of several places that name a number, the first counts', () => {
  expect(findClaims('{{a: 1}} and {{b:2}} and {{a: 3}}')).toEqual(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  )
})

it('the rounding that is asked for is said in words', () => {
  expect(describeRounding(claim(1, { decimals: 0 }))).toBe('no decimals')
  expect(describeRounding(claim(1, { decimals: 1 }))).toBe('one decimal')
  expect(describeRounding(claim(1, { figures: 2 }))).toBe('two significant figures')
})

describe('a report that is read', () => {
  it('has the numbers of its claims without their names', () => {
    expect(hideClaims('It is {{mean: 12.3 }}, not {{ median :}}.')).toBe('It is 12.3, not .')
  })

  it('holds nobody up with a claim that never ends', () => {
    const endless = `{{mean:${' '.repeat(60_000)}`
    expect(hideClaims(endless)).toBe(endless)
  })
})
