const memorySection = 5
const pageBytes = 65_536
const magicBytes = 8

/**
 * A WebAssembly module with another maximum for its memory.
 * @throws Error when it has no memory of its own, or one that is shared or starts out larger
 */
export function capMemory(module: Uint8Array, megabytes: number): Uint8Array {
  const maximum = (megabytes * 2 ** 20) / pageBytes
  for (let at = magicBytes; at < module.length;) {
    const start = at
    const [size, body] = readNumber(module, at + 1)
    at = body + size
    if (module[start] !== memorySection) continue
    const [count, limits] = readNumber(module, body)
    const [minimum] = readNumber(module, limits + 1)
    if (count !== 1 || module[limits]! > 1 || minimum > maximum) break
    const section = [...writeNumber(1), 1, ...writeNumber(minimum), ...writeNumber(maximum)]
    const parts = [module.subarray(0, start), [memorySection, ...writeNumber(section.length), ...section], module.subarray(at)]
    return Uint8Array.from(parts.flatMap((part) => [...part]))
  }
  throw new Error('the module has no memory that could be capped')
}

/** An unsigned LEB128 number and where the next byte is. */
function readNumber(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return [value, at]
  }
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...writeNumber(value >>> 7)]
}
