// Writes a fold number beside every row, in a typed array, and reads both lists from it; classes are runs of a sorted table.

class Folds {
  private readonly number: Int16Array
  private dealt = 0
  private readonly k: number

  constructor(n: number, k: number) {
    if (!(k >= 2 && k <= n && Math.round(k) === k)) throw new RangeError(`k = ${k}`)
    this.number = new Int16Array(n)
    this.k = k
  }

  deal(rows: readonly number[]): this {
    for (const row of rows) {
      this.number[row] = this.dealt
      this.dealt = this.dealt + 1 === this.k ? 0 : this.dealt + 1
    }
    return this
  }

  list(): { train: number[]; validation: number[] }[] {
    const folds: { train: number[]; validation: number[] }[] = []
    for (let f = 0; f < this.k; f++) folds.push({ train: [], validation: [] })
    this.number.forEach((own, row) => folds.forEach((fold, f) => (f === own ? fold.validation : fold.train).push(row)))
    return folds
  }
}

/** Takes from what is left, from the last place down. */
const shuffled = <T>(items: T[], random: () => number): T[] => {
  const left = items.slice()
  const result = Array.from(items)
  while (left.length > 1) {
    const chosen = Math.trunc(random() * left.length)
    const last = left.length - 1
    result[last] = left[chosen]!
    left[chosen] = left[last]!
    left.pop()
  }
  if (left.length === 1) result[0] = left[0]!
  return result
}

export const shuffledOrder = (n: number, random: () => number) => shuffled([...new Array(n).keys()], random)

export const kFold = (n: number, k: number, random: () => number) => new Folds(n, k).deal(shuffledOrder(n > 0 ? n : 0, random)).list()

export const stratifiedKFold = (labels: number[], k: number, random: () => number) => {
  const folds = new Folds(labels.length, k)
  const table = labels.map((label, row) => ({ label, row })).sort((a, b) => a.label - b.label || a.row - b.row)
  while (table.length > 0) {
    const { label } = table[0]!
    const end = table.findIndex((entry) => entry.label !== label)
    const run = table.splice(0, end === -1 ? table.length : end)
    folds.deal(shuffled(run.map(({ row }) => row), random))
  }
  return folds.list()
}
