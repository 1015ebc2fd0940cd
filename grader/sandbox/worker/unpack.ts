/**
 * Evaluated in the learner's context before the learner's code: builds the arguments that `../pack.ts` packed, out of that context's own
 * arrays and objects. Reads nothing that patched built-ins could answer.
 */
const { defineProperty } = Reflect

/** See `../pack.ts` for the codes. */
export function unpack({ codes, numbers, rest }: { codes: Int32Array; numbers: Float64Array; rest: unknown[] }): unknown[] {
  let at = 0
  let from = 0
  let left = 0

  function readNumbers(count: number): number[] {
    const list: number[] = []
    for (let i = 0; i < count; i++) list[i] = numbers[from++]!
    return list
  }

  function readItems(count: number): unknown[] {
    const list: unknown[] = []
    for (let i = 0; i < count; i++) list[i] = read()
    return list
  }

  function readMatrix(rows: number, columns: number): number[][] {
    const list: number[][] = []
    for (let i = 0; i < rows; i++) list[i] = readNumbers(columns)
    return list
  }

  function readRecord(count: number): object {
    const keys = rest[left++] as string[]
    const record = {}
    for (let i = 0; i < count; i++) {
      const value = read()
      const property = { __proto__: null, value, writable: true, configurable: true, enumerable: true } as PropertyDescriptor
      defineProperty(record, keys[i]!, property)
    }
    return record
  }

  function read(): unknown {
    switch (codes[at++]) {
      case 1:
        return numbers[from++]
      case 2:
        return readNumbers(codes[at++]!)
      case 3:
        return readMatrix(codes[at++]!, codes[at++]!)
      case 4:
        return readItems(codes[at++]!)
      case 5:
        return readRecord(codes[at++]!)
      default:
        return rest[left++]
    }
  }

  return readItems(codes[at++]!)
}
