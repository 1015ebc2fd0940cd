import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BrokenFrame, type Frame, frameReader } from '../../../grader/sandbox/frames.ts'

function frame(
  kind: number,
  index: number,
  wallMs: number,
  cpuMs: number,
  memoryMB: number,
  log: string,
  body: Uint8Array,
): Buffer {
  const text = Buffer.from(log)
  const head = Buffer.alloc(37)
  head.writeUInt32LE(33 + text.length + body.length, 0)
  head.writeUInt8(kind, 4)
  head.writeUInt32LE(index, 5)
  head.writeDoubleLE(wallMs, 9)
  head.writeDoubleLE(cpuMs, 17)
  head.writeDoubleLE(memoryMB, 25)
  head.writeUInt32LE(text.length, 33)
  return Buffer.concat([head, text, body])
}

const answer = fc.record({
  index: fc.nat(),
  wallMs: fc.nat(),
  cpuMs: fc.nat(),
  memoryMB: fc.nat(),
  log: fc.string(),
  answer: fc.uint8Array({ maxLength: 200 }),
})

it('frames are read alike however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(answer), fc.integer({ min: 1, max: 60 }), (answers, size) => {
      const stream = Buffer.concat(answers.map((it) => frame(3, it.index, it.wallMs, it.cpuMs, it.memoryMB, it.log, it.answer)))
      const heard: Frame[] = []
      const read = frameReader((it) => heard.push(it))
      for (let at = 0; at < stream.length; at += size) read(stream.subarray(at, at + size))
      expect(heard).toEqual(answers.map((it) => ({ kind: 'answered', ...it })))
    }),
  )
})

it('whatever bytes come, they are frames or a broken frame, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), (chunks) => {
      const read = frameReader(() => undefined)
      try {
        for (const chunk of chunks) read(Buffer.from(chunk))
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenFrame)
      }
    }),
  )
})

it('a frame that claims to be larger than any answer is refused at its first bytes', () => {
  const claim = Buffer.alloc(4)
  claim.writeUInt32LE(2 ** 31)
  expect(() => frameReader(() => undefined)(claim)).toThrow(BrokenFrame)
})
