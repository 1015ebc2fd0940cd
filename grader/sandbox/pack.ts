/**
 * Arguments on their way into a sandbox: numbers flat, what shape they had as codes, everything else as it is. `worker/unpack.ts` builds
 * them again inside the isolate. Arrays that V8 deserialises hold each number in a box of its own, which made learner code half as fast
 * again; arrays that code builds do not.
 */
export interface Packed {
  /** How many arguments, then for each value one of the codes below with its counts, depth first. */
  codes: Int32Array
  numbers: Float64Array
  /** Values of other types, and the keys of records, in the order they are met. */
  rest: unknown[]
}

const code = { rest: 0, number: 1, numbers: 2, matrix: 3, array: 4, record: 5 }

const packed = new WeakMap<readonly unknown[], Packed>()

/** Packs a list of arguments, once: many submissions meet the same. */
export function packArgs(args: readonly unknown[]): Packed {
  const known = packed.get(args)
  if (known) return known
  const codes = [args.length]
  const numbers: number[] = []
  const rest: unknown[] = []
  for (const arg of args) add(arg)
  const result = { codes: Int32Array.from(codes), numbers: Float64Array.from(numbers), rest }
  packed.set(args, result)
  return result

  function add(value: unknown): void {
    if (typeof value === 'number') {
      codes.push(code.number)
      numbers.push(value)
    } else if (Array.isArray(value)) addArray(value)
    else if (isRecord(value)) {
      const keys = Object.keys(value)
      codes.push(code.record, keys.length)
      rest.push(keys)
      for (const key of keys) add(value[key])
    } else {
      codes.push(code.rest)
      rest.push(value)
    }
  }

  function addArray(items: readonly unknown[]): void {
    const columns = Array.isArray(items[0]) ? items[0].length : 0
    if (items.every(isNumber)) {
      codes.push(code.numbers, items.length)
      for (const item of items) numbers.push(item)
    } else if (columns > 0 && items.every((row) => Array.isArray(row) && row.length === columns && row.every(isNumber))) {
      codes.push(code.matrix, items.length, columns)
      for (const row of items as number[][]) for (const item of row) numbers.push(item)
    } else {
      codes.push(code.array, items.length)
      for (const item of items) add(item)
    }
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
