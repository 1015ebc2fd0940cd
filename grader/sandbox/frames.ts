/**
 * What a worker says. `wallMs` covers loading the learner's module, calling it and reading its answer, which may run its code; `cpuMs` is the
 * CPU time of the whole process meanwhile, V8's compiler included, which a busy machine does not lengthen. `memoryMB` is what heap and array buffers held when the call had ended, above what they held before the code came; garbage not yet collected counts.
 */
export type Frame =
  | { kind: 'ready' }
  | { kind: 'began'; index: number }
  | { kind: 'answered'; index: number; wallMs: number; cpuMs: number; memoryMB: number; log: string; answer: Uint8Array }
  | { kind: 'memory'; index: number }
  /** The call failed for want of room for its tensors. */
  | { kind: 'tensors'; index: number }

const kinds = ['', 'ready', 'began', 'answered', 'memory', 'tensors'] as const
const headBytes = 33
/** An answer's two megabytes, and a log. */
const maxFrameBytes = 3 * 1024 * 1024

/** Thrown when a worker says what no worker of ours would. */
export class BrokenFrame extends Error {}

/** Cuts a worker's byte stream into frames. The stream is untrusted: sizes are checked before anything is kept. */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let size = 0
  // bytes that have to be there before it is worth joining the chunks: a large frame is copied once
  let wanted = 4
  return (chunk) => {
    chunks.push(chunk)
    size += chunk.length
    if (size < wanted) return
    let kept = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    for (wanted = 4; kept.length >= wanted; wanted = 4) {
      const length = kept.readUInt32LE(0)
      if (length < headBytes || length > maxFrameBytes) throw new BrokenFrame('frame of impossible size')
      wanted = 4 + length
      if (kept.length < wanted) break
      onFrame(parse(kept.subarray(4, wanted)))
      kept = kept.subarray(wanted)
    }
    chunks = [kept]
    size = kept.length
  }
}

function parse(bytes: Buffer): Frame {
  const kind = kinds[bytes.readUInt8(0)]
  const index = bytes.readUInt32LE(1)
  const wallMs = bytes.readDoubleLE(5)
  const cpuMs = bytes.readDoubleLE(13)
  const memoryMB = bytes.readDoubleLE(21)
  const logEnd = headBytes + bytes.readUInt32LE(29)
  const amounts = [wallMs, cpuMs, memoryMB]
  if (!kind || logEnd > bytes.length || !amounts.every((it) => it >= 0 && it < Infinity))
    throw new BrokenFrame('frame of unknown form')
  const log = bytes.toString('utf8', headBytes, logEnd)
  if (kind === 'answered') return { kind, index, wallMs, cpuMs, memoryMB, log, answer: new Uint8Array(bytes.subarray(logEnd)) }
  return { kind, index }
}
