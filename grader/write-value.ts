class TooLong extends Error {}

/**
 * A value in full, as code that gives it back: JSON wherever JSON can say it, else TypeScript (`NaN`, `new Map(…)`, `new Float32Array(…)`).
 * Null when it takes more than `limit` characters.
 */
export function writeValue(value: unknown, limit: number): string | null {
  const parts: string[] = []
  let left = limit
  const put = (text: string) => {
    left -= text.length
    if (left < 0) throw new TooLong()
    parts.push(text)
  }
  try {
    write(value, put)
    return parts.join('')
  } catch (error) {
    if (error instanceof TooLong) return null
    throw error
  }
}

type Put = (text: string) => void

function write(value: unknown, put: Put): void {
  if (typeof value === 'number') return put(Object.is(value, -0) ? '-0' : String(value))
  if (typeof value === 'bigint') return put(`${value}n`)
  if (typeof value === 'string') return put(JSON.stringify(value))
  if (Array.isArray(value)) return writeList('[', value, ']', put)
  if (value instanceof Date) return put(`new Date(${JSON.stringify(value)})`)
  if (value instanceof Map) return writeList('new Map([', [...value], '])', put)
  if (value instanceof Set) return writeList('new Set([', [...value], '])', put)
  if (ArrayBuffer.isView(value))
    return writeList(`new ${value.constructor.name}([`, value as unknown as Iterable<unknown>, '])', put)
  if (typeof value === 'object' && value !== null) return writeFields(value, put)
  put(String(value))
}

function writeList(open: string, items: Iterable<unknown>, close: string, put: Put): void {
  put(open)
  let first = true
  for (const item of items) {
    if (!first) put(', ')
    first = false
    write(item, put)
  }
  put(close)
}

function writeFields(value: object, put: Put): void {
  put('{')
  for (const [i, [key, field]] of Object.entries(value).entries()) {
    put(`${i === 0 ? ' ' : ', '}${JSON.stringify(key)}: `)
    write(field, put)
  }
  put(' }')
}
