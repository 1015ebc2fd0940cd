import { Unsupported } from './decode.ts'
import { isNumbers, isRecord } from './structure.ts'

/** A value as code a person can read, cut to about `limit` characters. Twelve digits of a number tell all that a tolerance can. */
export function showValue(value: unknown, limit = 200): string {
  const text = show(value, { left: limit })
  return text.length > limit + 20 ? `${text.slice(0, limit)}…` : text
}

/** `norm2([3, 4])` */
export function showCall(entry: string, args: readonly unknown[]): string {
  const room = Math.max(40, Math.floor(240 / Math.max(1, args.length)))
  return `${entry}(${args.map((arg) => showValue(arg, room)).join(', ')})`
}

function show(value: unknown, room: { left: number }): string {
  if (typeof value === 'number') return spend(Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(12))), room)
  if (typeof value === 'string') return spend(JSON.stringify(value), room)
  if (typeof value === 'bigint') return spend(`${value}n`, room)
  if (value instanceof Unsupported) return spend(`<${value.what}>`, room)
  if (Array.isArray(value)) return list('[', value, ']', room)
  if (isNumbers(value)) return list(`${value.constructor.name}[`, Array.from(value.subarray(0, 100)), ']', room)
  if (value instanceof Map)
    return list(
      'Map{',
      [...value].map(([key, item]) => ({ key, item })),
      '}',
      room,
    )
  if (value instanceof Set) return list('Set{', [...value], '}', room)
  if (value instanceof Date) return spend(Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString(), room)
  if (isRecord(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${key}: ${room.left > 0 ? show(item, room) : '…'}`)
    return `{ ${fields.join(', ')} }`
  }
  return spend(String(value), room)
}

function list(open: string, items: readonly unknown[], close: string, room: { left: number }): string {
  const shown: string[] = []
  for (const item of items) {
    if (room.left <= 0) {
      shown.push(`… ${items.length - shown.length} more`)
      break
    }
    shown.push(show(item, room))
  }
  return open + shown.join(', ') + close
}

function spend(text: string, room: { left: number }): string {
  room.left -= text.length + 2
  return text
}
