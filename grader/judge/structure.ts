import { Unsupported } from './decode.ts'
import type { Finding, Path } from './finding.ts'

export type Numbers =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array

export function isNumbers(value: unknown): value is Numbers {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const maxFindings = 5

/**
 * Finds where `actual` is built differently from `expected`: other types, lengths, missing fields, NaN or Infinity where a finite number
 * belongs. Values may differ freely. Fields the contract does not name are ignored. `shapes` gives those of the arguments: a list as
 * long as the other side of a matrix among them was reduced along the wrong axis.
 */
export function compareStructure(actual: unknown, expected: unknown, shapes: () => readonly number[][] = () => []): Finding[] {
  const findings: Finding[] = []
  if (!isPlainlyAlike(actual, expected)) visit(actual, expected, [], findings)
  return findings.map((finding) => {
    if (finding.kind !== 'shape') return finding
    const [a, e] = [shapeOf(finding.actual), shapeOf(finding.expected)]
    if (a?.length !== 1 || e?.length !== 1) return finding
    if (isReducedAlongOtherAxis(a[0]!, e[0]!, shapes())) return { ...finding, kind: 'wrong_axis' }
    return finding
  })
}

/** Typed arrays where the contract says plain arrays count as those: the numbers are what matters. What needs no change is not copied. */
export function normalise(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected)) {
    if (isNumbers(actual)) return Array.from(actual)
    return Array.isArray(actual) ? replaceItems(actual, (item, i) => normalise(item, expected[i] ?? expected[0])) : actual
  }
  if (isRecord(expected) && isRecord(actual)) {
    const result: Record<string, unknown> = Object.create(null)
    for (const key of Object.keys(actual)) result[key] = normalise(actual[key], expected[key])
    return result
  }
  return actual
}

/** The same array when no item is replaced by another. */
function replaceItems(items: unknown[], replace: (item: unknown, index: number) => unknown): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    // most items are numbers, and they stay
    const next = typeof item === 'object' ? replace(item, i) : item
    if (next !== item) (copy ??= [...items])[i] = next
  }
  return copy ?? items
}

/** Whether both are finite numbers, or arrays of equal structure that hold nothing else: the usual case, decided without noting where each stands. */
function isPlainlyAlike(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'number') return Number.isFinite(actual) && Number.isFinite(expected)
  if (!Array.isArray(expected) || !Array.isArray(actual) || actual.length !== expected.length) return false
  for (let i = 0; i < expected.length; i++) if (!isPlainlyAlike(actual[i], expected[i])) return false
  return true
}

function visit(actual: unknown, expected: unknown, path: Path, findings: Finding[]): void {
  if (findings.length >= maxFindings) return
  const report = (kind: Finding['kind'], at: Path = path, a: unknown = actual, e: unknown = expected) =>
    void findings.push({ kind, path: at, actual: a, expected: e })

  if (actual instanceof Unsupported) return report('unsupported_value')
  if (isNothing(actual) !== isNothing(expected)) {
    const detail = isNothing(actual) ? `${actual} where a value belongs` : `not ${expected}, which it should be`
    return void findings.push({ kind: 'nothing', path, actual, expected, detail })
  }
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') return report('wrong_type')
    if (Number.isNaN(actual) && !Number.isNaN(expected)) return report('not_a_number')
    if (!Number.isFinite(actual) && Number.isFinite(expected)) return report('infinite')
    return
  }
  if (Array.isArray(expected) || isNumbers(expected)) {
    if (isNumbers(expected) && (isNumbers(actual) || Array.isArray(actual)) && actual.constructor !== expected.constructor)
      return report('dtype')
    if (isNumbers(expected) ? !isNumbers(actual) : !Array.isArray(actual)) return report('wrong_type')
    const [a, e] = [actual as ArrayLike<unknown>, expected as ArrayLike<unknown>]
    if (a.length !== e.length) return report(isTransposedShape(a, e) ? 'transposed' : 'shape')
    for (let i = 0; i < e.length; i++) if (!isPlainlyAlike(a[i], e[i])) visit(a[i], e[i], [...path, i], findings)
    return
  }
  if (expected instanceof Map) {
    if (!(actual instanceof Map)) return report('wrong_type')
    if (actual.size !== expected.size) return report('shape')
    for (const [key, value] of expected) {
      if (!actual.has(key)) report('missing_field', [...path, { key }], undefined, value)
      else visit(actual.get(key), value, [...path, { key }], findings)
    }
    return
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return report('wrong_type')
    for (const key of Object.keys(expected)) {
      if (!(key in actual)) report('missing_field', [...path, key], undefined, expected[key])
      else visit(actual[key], expected[key], [...path, key], findings)
    }
    return
  }
  if (typeof actual !== typeof expected || actual === null || expected === null)
    return actual === expected ? undefined : report('wrong_type')
  if (expected instanceof Set && !(actual instanceof Set)) report('wrong_type')
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** Rows × columns of an array of equally long arrays. */
export function shapeOf(value: unknown): number[] | undefined {
  if (isNumbers(value)) return [value.length]
  if (!Array.isArray(value)) return undefined
  // an answer may be a million rows long, or deep: nothing is kept of them, none is looked at twice, the first that differs decides
  const first = shapeOf(value[0])
  if (!first) return [value.length]
  return value.every((item, i) => i === 0 || isSameShape(shapeOf(item), first)) ? [value.length, ...first] : [value.length]
}

function isSameShape(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a?.length === b.length && b.every((size, i) => a[i] === size)
}

function isTransposedShape(actual: unknown, expected: unknown): boolean {
  const [a, e] = [shapeOf(actual), shapeOf(expected)]
  return a?.length === 2 && e?.length === 2 && a[0] === e[1] && a[1] === e[0]
}

/**
 * A list whose length is the other length of a matrix among the arguments: reduced along the wrong axis. `shapes` are those of the
 * arguments.
 */
function isReducedAlongOtherAxis(actual: number, expected: number, shapes: readonly (readonly number[])[]): boolean {
  return shapes.some(([n, d, ...rest]) => {
    if (rest.length > 0 || d === undefined || n === d) return false
    return (expected === d && actual === n) || (expected === n && actual === d)
  })
}
