/** Stands for something a value cannot be read from: a function, a symbol, a cycle. */
export class Unsupported {
  readonly what: string
  constructor(what: string) {
    this.what = what
  }
}

const typedArrays = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const

/**
 * Reads the tagged bytes a sandbox wrote (`sandbox/worker/encoder.ts`). The bytes are untrusted: whatever they hold, the result is plain data, and
 * objects have no prototype.
 * @throws RangeError when they are malformed
 */
export function decodeValue(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0

  function count(unit: number): number {
    const n = view.getUint32(at, true)
    at += 4
    if (n * unit > bytes.length - at) throw new RangeError('malformed value: count beyond its end')
    return n
  }

  function text(): string {
    const length = count(2)
    let result = ''
    for (let i = 0; i < length; i++, at += 2) result += String.fromCharCode(view.getUint16(at, true))
    return result
  }

  function number(): number {
    const value = view.getFloat64(at, true)
    at += 8
    return value
  }

  function typed(): ArrayBufferView {
    const kind = typedArrays[view.getUint8(at++)]
    const length = count(1)
    if (!kind || length % kind.BYTES_PER_ELEMENT !== 0) throw new RangeError('malformed value: typed array')
    const copy = bytes.slice(at, at + length)
    at += length
    return new kind(copy.buffer)
  }

  function read(depth: number): unknown {
    if (depth > 100) throw new RangeError('malformed value: too deep')
    switch (view.getUint8(at++)) {
      case 0:
        return undefined
      case 1:
        return null
      case 2:
        return false
      case 3:
        return true
      case 4:
        return number()
      case 5:
        return text()
      case 6: {
        const length = count(1)
        const numbers = count(8)
        if (numbers > length) throw new RangeError('malformed value: more numbers than items')
        const items: unknown[] = []
        for (let i = 0; i < numbers; i++) items.push(number())
        for (let i = numbers; i < length; i++) items.push(read(depth + 1))
        return items
      }
      case 7: {
        const length = count(5)
        const object: Record<string, unknown> = Object.create(null)
        for (let i = 0; i < length; i++) {
          const key = text()
          object[key] = read(depth + 1)
        }
        return object
      }
      case 8:
        return typed()
      case 9: {
        const length = count(2)
        const map = new Map<unknown, unknown>()
        for (let i = 0; i < length; i++) {
          const key = read(depth + 1)
          map.set(key, read(depth + 1))
        }
        return map
      }
      case 10: {
        const length = count(1)
        const set = new Set<unknown>()
        for (let i = 0; i < length; i++) set.add(read(depth + 1))
        return set
      }
      case 11: {
        const digits = text()
        // no integer the encoder lets through is longer; parsing takes more than linear time
        if (!/^-?\d{1,1300}$/.test(digits)) throw new RangeError('malformed value: integer')
        return BigInt(digits)
      }
      case 12:
        return new Date(number())
      case 13:
        return new Unsupported(text())
      default:
        throw new RangeError('malformed value: unknown tag')
    }
  }

  const value = read(0)
  if (at !== bytes.length) throw new RangeError('malformed value: bytes left over')
  return value
}
