/**
 * Evaluated in a context of its own, the judge's realm, which learner code never touches: its built-ins cannot be patched. Reads the learner's
 * value once, bounded in bytes, depth and count, and writes it as tagged bytes that `judge/decode.ts` reads.
 */
/** A quarter of a million numbers. Whatever leaves is judged in a process that others wait for. */
const maxBytes = 2 * 1024 * 1024
const maxDepth = 64

/** Thrown here alone, recognised by identity. */
const tooMuch = { reason: 'output limit' }

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object
const getter = (holder: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(holder, key)!.get as (this: unknown) => unknown
const kindOf = getter(typedArray, Symbol.toStringTag)
const bufferOf = getter(typedArray, 'buffer')
const offsetOf = getter(typedArray, 'byteOffset')
const byteLengthOf = getter(typedArray, 'byteLength')
const mapSize = getter(Map.prototype, 'size')
const setSize = getter(Set.prototype, 'size')
const tagOf = Object.prototype.toString
const kinds = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
]

let bytes = new Uint8Array(1 << 16)
let view = new DataView(bytes.buffer)
let at = 0
const ancestors: object[] = []

function reserve(count: number) {
  if (at + count <= bytes.length) return
  if (at + count > maxBytes) throw tooMuch
  const wider = new Uint8Array(Math.min(maxBytes, Math.max(bytes.length * 2, at + count)))
  wider.set(bytes)
  bytes = wider
  view = new DataView(bytes.buffer)
}

function writeTag(tag: number) {
  reserve(1)
  bytes[at++] = tag
}

function writeCount(count: number) {
  reserve(4)
  view.setUint32(at, count, true)
  at += 4
}

function writeText(text: string) {
  const { length } = text
  writeCount(length)
  reserve(length * 2)
  for (let i = 0; i < length; i++, at += 2) view.setUint16(at, text.charCodeAt(i), true)
}

/** What cannot be carried over: the reason takes the value's place. */
function writeUnsupported(reason: string) {
  writeTag(13)
  writeText(reason)
}

function hasBrand(value: object, tag: string, probe: (this: unknown) => unknown): boolean {
  if (tagOf.call(value) !== tag) return false
  try {
    probe.call(value)
    return true
  } catch {
    return false
  }
}

function writeTyped(value: object, kind: string) {
  writeTag(8)
  writeTag(kinds.indexOf(kind))
  const length = byteLengthOf.call(value) as number
  writeCount(length)
  reserve(length)
  bytes.set(new Uint8Array(bufferOf.call(value) as ArrayBuffer, offsetOf.call(value) as number, length), at)
  at += length
}

/** The numbers an array begins with are written side by side, and their count before them; most arrays hold nothing else. */
function writeArray(value: unknown[], depth: number) {
  const { length } = value
  writeTag(6)
  writeCount(length)
  const counted = at
  writeCount(0)
  let i = 0
  let item: unknown
  for (; i < length; i++) {
    item = value[i]
    if (typeof item !== 'number') break
    reserve(8)
    view.setFloat64(at, item, true)
    at += 8
  }
  view.setUint32(counted, i, true)
  while (i < length) {
    write(item, depth + 1)
    if (++i < length) item = value[i]
  }
}

function writeObject(value: object, depth: number) {
  if (depth >= maxDepth) throw tooMuch
  if (ancestors.includes(value)) return writeUnsupported('cycle')
  ancestors.push(value)
  if (Array.isArray(value)) {
    writeArray(value, depth)
  } else {
    const kind = kindOf.call(value) as string | undefined
    if (kind !== undefined && kinds.includes(kind)) writeTyped(value, kind)
    else if (hasBrand(value, '[object Map]', mapSize)) {
      writeTag(9)
      writeCount(mapSize.call(value) as number)
      Map.prototype.forEach.call(value, (item, key) => {
        write(key, depth + 1)
        write(item, depth + 1)
      })
    } else if (hasBrand(value, '[object Set]', setSize)) {
      writeTag(10)
      writeCount(setSize.call(value) as number)
      Set.prototype.forEach.call(value, (item) => write(item, depth + 1))
    } else if (hasBrand(value, '[object Date]', Date.prototype.getTime)) {
      writeTag(12)
      reserve(8)
      view.setFloat64(at, Date.prototype.getTime.call(value), true)
      at += 8
    } else {
      const keys = Object.keys(value)
      writeTag(7)
      writeCount(keys.length)
      for (const key of keys) {
        writeText(key)
        write((value as Record<string, unknown>)[key], depth + 1)
      }
    }
  }
  ancestors.pop()
}

function write(value: unknown, depth: number): void {
  switch (typeof value) {
    case 'number':
      reserve(9)
      bytes[at] = 4
      view.setFloat64(at + 1, value, true)
      at += 9
      return
    case 'object':
      return value === null ? writeTag(1) : writeObject(value, depth)
    case 'boolean':
      return writeTag(value ? 3 : 2)
    case 'string':
      writeTag(5)
      return writeText(value)
    case 'undefined':
      return writeTag(0)
    case 'bigint':
      // a huge integer takes quadratic time to print
      if (BigInt.asIntN(4096, value) !== value) throw tooMuch
      writeTag(11)
      return writeText(String(value))
    default:
      return writeUnsupported(typeof value)
  }
}

function readText(error: unknown, key: string, limit: number): string {
  try {
    const text = (error as Record<string, unknown>)[key]
    return typeof text === 'string' ? text.slice(0, limit) : ''
  } catch {
    return ''
  }
}

function writeError(error: unknown) {
  at = 0
  ancestors.length = 0
  const isObject = (typeof error === 'object' && error !== null) || typeof error === 'function'
  const text = isObject ? readText(error, 'message', 500) : typeof error === 'symbol' ? 'symbol' : String(error).slice(0, 500)
  write(
    { name: isObject ? readText(error, 'name', 60) : '', message: text, stack: isObject ? readText(error, 'stack', 2000) : '' },
    0,
  )
}

/**
 * Copies what was last written behind a byte that says what it is: 0 value, 1 value and changed arguments, 2 error, 3 pending, 4 too large, 5 no such
 * function, 6 error while the module was evaluated.
 */
export function copyWritten(status: number): ArrayBuffer {
  const result = new Uint8Array(at + 1)
  result[0] = status
  result.set(bytes.subarray(0, at), 1)
  return result.buffer
}

/** Reads an outcome of the learner's realm, writes it, and gives the byte that says what it is. Whether arguments were changed can be asked afterwards:
 * reading may run code that changes them. */
export function read(outcome: { state: string; value: unknown }): number {
  at = 0
  ancestors.length = 0
  if (outcome.state === 'pending') return 3
  if (outcome.state === 'missing') return 5
  if (outcome.state === 'threw' || outcome.state === 'threw on load') {
    writeError(outcome.value)
    return outcome.state === 'threw' ? 2 : 6
  }
  try {
    write(outcome.value, 0)
    return 0
  } catch (error) {
    if (error === tooMuch) {
      at = 0
      return 4
    }
    writeError(error)
    return 2
  }
}

/** The bytes of an outcome. */
export function encode(outcome: { state: string; value: unknown }): ArrayBuffer {
  return copyWritten(read(outcome))
}
