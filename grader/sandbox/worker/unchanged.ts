/**
 * Evaluated in the judge's realm: holds the learner's arguments, after the call, against what was packed. Reads each of their properties
 * once, so whatever stands there now cannot answer differently a second time.
 */
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object
const getter = (holder: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(holder, key)!.get as (this: unknown) => unknown
const kindOf = getter(typedArray, Symbol.toStringTag)
const bufferOf = getter(typedArray, 'buffer')
const offsetOf = getter(typedArray, 'byteOffset')
const byteLengthOf = getter(typedArray, 'byteLength')
const mapSize = getter(Map.prototype, 'size')
const setSize = getter(Set.prototype, 'size')

function isArrayOf(value: unknown, length: number): value is unknown[] {
  return Array.isArray(value) && value.length === length
}

/** See `../pack.ts`. */
export interface Packed {
  codes: Int32Array
  numbers: Float64Array
  rest: unknown[]
}

/** Whether the arguments are still what was packed. */
export function isUnchanged(args: unknown[], { codes, numbers, rest }: Packed): boolean {
  let at = 0
  let from = 0
  let left = 0

  function holdsNumbers(now: unknown, count: number): boolean {
    if (!isArrayOf(now, count)) return false
    for (let i = 0; i < count; i++, from++) {
      const value = now[i]
      const sent = numbers[from]!
      // most are equal and no zero: that is decided without a call
      if ((value !== sent || sent === 0) && !Object.is(value, sent)) return false
    }
    return true
  }

  function holdsItems(now: unknown, count: number): boolean {
    if (!isArrayOf(now, count)) return false
    for (let i = 0; i < count; i++) if (!holds(now[i])) return false
    return true
  }

  function holdsMatrix(now: unknown, rows: number, columns: number): boolean {
    if (!isArrayOf(now, rows)) return false
    for (let i = 0; i < rows; i++) if (!holdsNumbers(now[i], columns)) return false
    return true
  }

  function holdsRecord(now: unknown, count: number): boolean {
    const keys = rest[left++] as string[]
    if (typeof now !== 'object' || now === null || Array.isArray(now) || Object.keys(now).length !== count) return false
    for (const key of keys) if (!Object.hasOwn(now, key) || !holds((now as Record<string, unknown>)[key])) return false
    return true
  }

  function holds(now: unknown): boolean {
    switch (codes[at++]) {
      case 1:
        return Object.is(now, numbers[from++])
      case 2:
        return holdsNumbers(now, codes[at++]!)
      case 3:
        return holdsMatrix(now, codes[at++]!, codes[at++]!)
      case 4:
        return holdsItems(now, codes[at++]!)
      case 5:
        return holdsRecord(now, codes[at++]!)
      default:
        return isSame(rest[left++], now)
    }
  }

  try {
    return holdsItems(args, codes[at++]!)
  } catch {
    // whatever stands there now does not let itself be read
    return false
  }
}

function hasBrand(value: object, probe: (this: unknown) => unknown): boolean {
  try {
    probe.call(value)
    return true
  } catch {
    return false
  }
}

/** Whether a value of another type is what it was. */
function isSame(kept: unknown, now: unknown): boolean {
  if (typeof kept !== 'object' || kept === null) return Object.is(kept, now)
  if (typeof now !== 'object' || now === null) return false
  if (Array.isArray(kept)) {
    if (!Array.isArray(now) || now.length !== kept.length) return false
    for (let i = 0; i < kept.length; i++) if (!isSame(kept[i], now[i])) return false
    return true
  }
  const kind = kindOf.call(kept)
  if (kind !== undefined) {
    if (kindOf.call(now) !== kind || byteLengthOf.call(now) !== byteLengthOf.call(kept)) return false
    const [a, b] = [kept, now].map(
      (x) => new Uint8Array(bufferOf.call(x) as ArrayBuffer, offsetOf.call(x) as number, byteLengthOf.call(x) as number),
    )
    return a!.every((byte, i) => byte === b![i])
  }
  if (kept instanceof Map) {
    if (!hasBrand(now, mapSize)) return false
    const [a, b] = [kept, now].map((x) => {
      const entries: unknown[] = []
      Map.prototype.forEach.call(x, (item, key) => entries.push([key, item]))
      return entries
    })
    return isSame(a, b)
  }
  if (kept instanceof Set) {
    if (!hasBrand(now, setSize)) return false
    const [a, b] = [kept, now].map((x) => {
      const items: unknown[] = []
      Set.prototype.forEach.call(x, (item) => items.push(item))
      return items
    })
    return isSame(a, b)
  }
  const keys = Object.keys(kept)
  return (
    Object.keys(now).length === keys.length &&
    keys.every((key) => isSame((kept as Record<string, unknown>)[key], (now as Record<string, unknown>)[key]))
  )
}
