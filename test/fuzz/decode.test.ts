import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeValue, Unsupported } from '../../grader/judge/decode.ts'
import { encode } from '../../grader/sandbox/worker/encoder.ts'
import { budget, patienceMs } from './budget.ts'

const encodeValue = (value: unknown) => new Uint8Array(encode({ state: 'returned', value })).subarray(1)
const value = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
})

/** Plain data alone: no accessor, no prototype of the learner's, nothing that can be called. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null || value instanceof Unsupported || value instanceof Date) return true
  if (ArrayBuffer.isView(value)) return true
  if (value instanceof Map) return [...value].flat().every(isPlain)
  if (value instanceof Set || Array.isArray(value)) return [...value].every(isPlain)
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isPlain)
}

/** @throws whatever decoding throws but the one error it documents */
function decodeOrRefuse(bytes: Uint8Array): void {
  try {
    expect(isPlain(decodeValue(bytes))).toBe(true)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

it('whatever is encoded can be decoded, to plain data', { timeout: patienceMs }, () => {
  fc.assert(
    fc.property(value, (it) => {
      expect(isPlain(decodeValue(encodeValue(it)))).toBe(true)
    }),
    budget(500),
  )
})

it('any bytes are plain data or a RangeError', { timeout: patienceMs }, () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), decodeOrRefuse), budget(3000))
})

it('an encoding with bytes changed, cut out or put in is plain data or a RangeError', { timeout: patienceMs }, () => {
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 9 }), insert: fc.uint8Array({ maxLength: 9 }) })
  fc.assert(
    fc.property(value, fc.array(edit, { minLength: 1, maxLength: 4 }), (it, edits) => {
      let bytes = [...encodeValue(it)]
      for (const { at, remove, insert } of edits) bytes = bytes.toSpliced(at % (bytes.length + 1), remove, ...insert)
      decodeOrRefuse(Uint8Array.from(bytes))
    }),
    budget(2000),
  )
})
