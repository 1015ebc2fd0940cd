import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BrokenFrame, frameReader } from '../../grader/sandbox/frames.ts'
import { budget, patienceMs } from './budget.ts'

/** Frames as a worker writes them, with fields that lie. */
const frame = fc
  .record({
    length: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 60 })),
    kind: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 255 })),
    index: fc.nat({ max: 2 ** 32 - 1 }),
    wallMs: fc.double(),
    cpuMs: fc.double(),
    memoryMB: fc.double(),
    logLength: fc.oneof(fc.constant(undefined), fc.nat({ max: 2 ** 32 - 1 })),
    log: fc.string({ unit: 'binary', maxLength: 20 }),
    body: fc.uint8Array({ maxLength: 40 }),
  })
  .map(({ length, kind, index, wallMs, cpuMs, memoryMB, logLength, log, body }) => {
    const text = Buffer.from(log)
    const head = Buffer.alloc(37)
    head.writeUInt32LE(length ?? 33 + text.length + body.length, 0)
    head.writeUInt8(kind, 4)
    head.writeUInt32LE(index, 5)
    head.writeDoubleLE(wallMs, 9)
    head.writeDoubleLE(cpuMs, 17)
    head.writeDoubleLE(memoryMB, 25)
    head.writeUInt32LE(logLength ?? text.length, 33)
    return Buffer.concat([head, text, body])
  })

/** What is heard of a stream that arrives in pieces of one size, until it breaks. */
function hear(stream: Buffer, size: number): unknown[] {
  const heard: unknown[] = []
  const read = frameReader((it) => heard.push(structuredClone(it)))
  try {
    for (let at = 0; at < stream.length; at += size) read(stream.subarray(at, at + size))
  } catch (error) {
    if (!(error instanceof BrokenFrame)) throw error
    heard.push('broken')
  }
  return heard
}

it('a stream of lies is frames or a broken frame, the same however it is cut', { timeout: patienceMs }, () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 8 }), fc.integer({ min: 1, max: 70 }), (frames, size) => {
      const stream = Buffer.concat(frames)
      expect(hear(stream, size)).toEqual(hear(stream, stream.length || 1))
    }),
    budget(1500),
  )
})
