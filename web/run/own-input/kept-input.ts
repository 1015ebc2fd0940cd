/** A call of the learner's own, as they wrote it. */
export interface OwnInput {
  entry: string
  /** TypeScript, with commas between the arguments. */
  args: string
  /** TypeScript, or `throws RangeError`; empty where nothing is expected. */
  expected: string
}

/** Where one learner's input for an exercise is kept on this device. */
export function keptInput(owner: string, slug: string, storage: Storage) {
  const key = `gradus.input.${owner}.${slug}`
  return {
    load(): OwnInput | null {
      try {
        const input: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isInput(input) ? input : null
      } catch {
        return null
      }
    },
    save(input: OwnInput): void {
      try {
        storage.setItem(key, JSON.stringify(input))
      } catch {
        // a browser that stores nothing still runs it
      }
    },
  }
}

function isInput(value: unknown): value is OwnInput {
  if (typeof value !== 'object' || value === null) return false
  return ['entry', 'args', 'expected'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
}
