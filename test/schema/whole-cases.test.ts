import { describe, expect, test } from 'vitest'
import { countCases, gatherParts } from '#schema/whole-cases.ts'

const item = (title: string, partOf?: string, right = true) => ({ title, partOf, right })

describe('gathering parts', () => {
  test('keeps what has no parts as it is, in order', () => {
    expect(gatherParts([item('a'), item('b')]).map(({ title, parts, hasParts }) => [title, parts.length, hasParts])).toEqual([
      ['a', 1, false],
      ['b', 1, false],
    ])
  })

  test('puts parts that stand side by side into their case', () => {
    const items = [item('a'), item('no rows', 'refusals'), item('no columns', 'refusals'), item('b'), item('nan', 'numbers')]
    expect(gatherParts(items).map(({ title, parts }) => [title, parts.map((part) => part.title)])).toEqual([
      ['a', ['a']],
      ['refusals', ['no rows', 'no columns']],
      ['b', ['b']],
      ['numbers', ['nan']],
    ])
  })

  test('takes a case that is called like the parts after it for another one', () => {
    expect(gatherParts([item('refusals'), item('no rows', 'refusals')])).toHaveLength(2)
  })
})

test('a case of several parts counts once, and is right when all of them are', () => {
  const items = [item('a'), item('x', 'p'), item('y', 'p', false), item('z', 'q'), item('w', 'q')]
  expect(countCases(items, ({ right }) => right)).toBe(2)
  expect(countCases(items, () => true)).toBe(3)
})
