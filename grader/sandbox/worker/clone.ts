/** `structuredClone`: its host's and not the language's, but everybody who copies a matrix expects it. */

type Viewing = new (buffer: ArrayBuffer, offset: number, length?: number) => ArrayBufferView

const boxes = [Boolean, Number, String, BigInt]
/** What nobody can look into. */
const opaque = [WeakMap, WeakSet, Promise]

/**
 * A deep copy of all that the language has, cycles and shared parts included; objects of classes become plain ones. An array's named properties are left
 * out: looking for them would take longer than copying a vector.
 * @throws Error named DataCloneError for a function, a symbol or what cannot be looked into, at any depth
 */
export const structuredClone = (value: unknown): unknown => copyOf(value, new Map())

function copyOf(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw refuse(value)
  if (typeof value !== 'object' || value === null) return value
  return copies.get(value) ?? copyObject(value, copies)
}

function copyObject(object: object, copies: Map<object, unknown>): unknown {
  const kept = <T>(copy: T): T => {
    copies.set(object, copy)
    return copy
  }
  const part = (value: unknown) => copyOf(value, copies)

  if (Array.isArray(object)) return copyArray(object, kept([]), part)
  if (object instanceof ArrayBuffer) return kept(object.slice(0))
  if (ArrayBuffer.isView(object)) return kept(copyView(object, part))
  if (object instanceof Date) return kept(new Date(object.getTime()))
  if (object instanceof RegExp) return kept(new RegExp(object.source, object.flags))
  if (object instanceof Map) return copyMap(object, kept(new Map()), part)
  if (object instanceof Set) return copySet(object, kept(new Set()), part)
  if (object instanceof Error) return copyError(object, kept(makeError(object)), part)
  if (boxes.some((it) => object instanceof it)) return kept(Object(object.valueOf()))
  if (opaque.some((it) => object instanceof it)) throw refuse(object)
  return copyProperties(object, kept({}), part)
}

type Part = (value: unknown) => unknown

function copyArray(array: readonly unknown[], copy: unknown[], part: Part): unknown[] {
  copy.length = array.length
  for (let i = 0; i < array.length; i++) if (i in array) copy[i] = part(array[i])
  return copy
}

/** Views of one buffer are views of one copy. */
function copyView(view: ArrayBufferView, part: Part): ArrayBufferView {
  const { buffer, byteOffset, byteLength, constructor } = view as ArrayBufferView & { constructor: Viewing; length?: number }
  return new constructor(part(buffer) as ArrayBuffer, byteOffset, (view as { length?: number }).length ?? byteLength)
}

function copyMap(map: Map<unknown, unknown>, copy: Map<unknown, unknown>, part: Part) {
  for (const [key, value] of map) copy.set(part(key), part(value))
  return copy
}

function copySet(set: Set<unknown>, copy: Set<unknown>, part: Part) {
  for (const value of set) copy.add(part(value))
  return copy
}

/** Of the class that bears its name, where the language has it. */
function makeError({ name, message }: Error): Error {
  const classes = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as Record<string, ErrorConstructor>
  return new (classes[name] ?? Error)(message)
}

function copyError(error: Error, copy: Error, part: Part): Error {
  const define = (key: string, value: unknown) => Object.defineProperty(copy, key, { value, writable: true, configurable: true })
  define('stack', String(error.stack))
  if ('cause' in error) define('cause', part(error.cause))
  return copy
}

function copyProperties(object: object, copy: object, part: Part): object {
  for (const [key, value] of Object.entries(object)) {
    Object.defineProperty(copy, key, { value: part(value), writable: true, enumerable: true, configurable: true })
  }
  return copy
}

function refuse(value: unknown): Error {
  const shown = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value)
  return Object.defineProperty(new Error(`${shown} could not be cloned.`), 'name', { value: 'DataCloneError' })
}
