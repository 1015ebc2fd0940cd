import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeValue } from '../../../grader/judge/decode.ts'
import { openSandbox } from '../../../grader/sandbox/sandbox.ts'

const sandbox = openSandbox({ level: 'process', spare: 1 })
afterAll(() => sandbox.close())

/** Sends values into the sandbox, where a function returns them, and reads what comes out. */
async function roundTrip(values: readonly unknown[]): Promise<unknown[]> {
  const results: unknown[] = []
  const cases = values.map((value) => ({ entry: 'f', args: [value], keepArgs: true, log: false }))
  await sandbox.run({ code: '(function () { return { f: (x) => x } })', memoryMB: 64, caseMs: 2000, cases }, (_, outcome) => {
    results.push(outcome.kind === 'returned' ? plain(decodeValue(outcome.value)) : outcome.kind)
    expect(outcome).toMatchObject({ changedArgs: false })
  })
  return results
}

/** Decoded objects have no prototype; for comparison they get one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [plain(key), plain(item)]))
  if (value instanceof Set) return new Set([...value].map(plain))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

const leaf = fc.oneof(
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0),
  fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }),
  fc.float64Array(),
  fc.int32Array(),
  fc.bigInt64Array(),
  fc.date(),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value')),
    fc
      .dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('value'),
      )
      .map((it) => ({ ...it })),
    fc.uniqueArray(fc.string()).map((keys) => new Map(keys.map((key, i) => [key, i]))),
    fc.uniqueArray(fc.integer()).map((items) => new Set(items)),
  ),
}))

it('every value comes out of the sandbox as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 20, maxLength: 40 }), async (values) => {
      expect(await roundTrip(values)).toEqual(values)
    }),
    { numRuns: 8 },
  )
})

describe('untrusted bytes', () => {
  const readsOrRefuses = (bytes: Uint8Array) => {
    try {
      decodeValue(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError)
    }
  }

  it('are a value or malformed', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), readsOrRefuses), { numRuns: 2000 })
    const likely = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 0, 1, 2)), { maxLength: 300 })
    fc.assert(
      fc.property(
        likely.map((it) => Uint8Array.from(it)),
        readsOrRefuses,
      ),
      { numRuns: 2000 },
    )
  })

  it('cannot make the judge read for long: eight megabytes of anything', () => {
    for (const tag of [5, 6, 7, 8, 9, 10, 11, 13]) {
      const bytes = new Uint8Array(8 * 1024 * 1024).fill(tag === 11 ? 0x37 : 0)
      bytes[0] = tag
      new DataView(bytes.buffer).setUint32(1, Math.floor((bytes.length - 5) / (tag === 7 ? 5 : 2)), true)
      const start = performance.now()
      readsOrRefuses(bytes)
      expect(performance.now() - start, `tag ${tag}`).toBeLessThan(10_000)
    }
  })

  it('cannot give an object a prototype', () => {
    const key = [...'__proto__'].flatMap((c) => [c.charCodeAt(0), 0])
    const value = decodeValue(Uint8Array.from([7, 1, 0, 0, 0, 9, 0, 0, 0, ...key, 6, 0, 0, 0, 0, 0, 0, 0, 0])) as object
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.keys(value)).toEqual(['__proto__'])
  })
})
