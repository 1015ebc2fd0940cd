import type { Tolerance } from '../authoring/check.ts'
import type { Path } from './finding.ts'
import { isNumbers, isRecord } from './structure.ts'

export function isClose(actual: number, expected: number, { absolute, relative }: Tolerance): boolean {
  // equal infinities and NaN where NaN is the answer
  if (Object.is(actual, expected) || actual === expected) return true
  // an infinite tolerance takes every number, and nothing else
  if (!Number.isFinite(actual) || !Number.isFinite(expected)) return false
  return Math.abs(actual - expected) <= absolute + relative * Math.abs(expected)
}

/** Whether nested arrays of numbers, of equal structure, are close throughout: what is right is found to be so without further notes. */
export function areClose(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (typeof expected === 'number') return typeof actual === 'number' && isClose(actual, expected, tolerance)
  if (!Array.isArray(expected) || !Array.isArray(actual) || actual.length !== expected.length) return false
  for (let i = 0; i < expected.length; i++) if (!areClose(actual[i], expected[i], tolerance)) return false
  return true
}

/** The numbers of two values of equal structure, side by side, and the first place where they differ by more than the tolerance. */
export interface Comparison {
  actual: number[]
  expected: number[]
  paths: Path[]
  /** Index of the first difference; −1 when there is none. */
  first: number
  /** Something that is no number differs: a string, a boolean, a member of a set. */
  otherwise?: { path: Path; actual: unknown; expected: unknown }
}

export function compareValues(actual: unknown, expected: unknown, tolerance: Tolerance, path: Path = []): Comparison {
  const result: Comparison = { actual: [], expected: [], paths: [], first: -1 }
  visit(actual, expected, tolerance, path, result)
  return result
}

function visit(actual: unknown, expected: unknown, tolerance: Tolerance, path: Path, result: Comparison): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (result.first < 0 && !isClose(actual, expected, tolerance)) result.first = result.actual.length
    result.actual.push(actual)
    result.expected.push(expected)
    result.paths.push(path)
  } else if ((Array.isArray(expected) || isNumbers(expected)) && (Array.isArray(actual) || isNumbers(actual))) {
    for (let i = 0; i < expected.length; i++) visit(actual[i], expected[i], tolerance, [...path, i], result)
  } else if (expected instanceof Map && actual instanceof Map) {
    for (const [key, value] of expected) visit(actual.get(key), value, tolerance, [...path, { key }], result)
  } else if (isRecord(expected) && isRecord(actual)) {
    for (const key of Object.keys(expected)) visit(actual[key], expected[key], tolerance, [...path, key], result)
  } else if (!isSame(actual, expected)) {
    result.otherwise ??= { path, actual, expected }
  }
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Set && actual instanceof Set)
    return expected.size === actual.size && [...expected].every((item) => actual.has(item))
  if (expected instanceof Date && actual instanceof Date) return Object.is(expected.getTime(), actual.getTime())
  return Object.is(actual, expected)
}
