/** Row numbers, each list rising. */
export interface Fold {
  train: number[]
  validation: number[]
}

/** 0 … n − 1, shuffled by n − 1 draws: each place from the last down swaps with one that is drawn from those up to itself. */
export function shuffledOrder(n: number, random: () => number): number[] {
  const order: number[] = []
  for (let row = 0; row < n; row++) order.push(row)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}

/** k shuffled folds whose sizes differ by one at most. RangeError when k is not an integer from 2 to n. */
export function kFold(n: number, k: number, random: () => number): Fold[] {
  requireFolds(n, k)
  return deal(shuffledOrder(n, random), k)
}

/**
 * k shuffled folds in which neither the sizes nor the rows of any class differ by more than one: all classes are dealt from one hand, so that
 * the next one begins where the last one ended. RangeError when k is not an integer from 2 to n.
 */
export function stratifiedKFold(labels: number[], k: number, random: () => number): Fold[] {
  requireFolds(labels.length, k)
  const classes = [...new Set(labels)].toSorted((a, b) => a - b)
  const hand = classes.flatMap((label) => {
    const rows = [...labels.keys()].filter((row) => labels[row] === label)
    return shuffledOrder(rows.length, random).map((place) => rows[place]!)
  })
  return deal(hand, k)
}

/** The row at place p is validated in fold p mod k, and trained on in all others. */
function deal(hand: number[], k: number): Fold[] {
  const foldOf: number[] = []
  for (const [place, row] of hand.entries()) foldOf[row] = place % k
  const folds = Array.from({ length: k }, (): Fold => ({ train: [], validation: [] }))
  // row by row, so that all lists rise
  for (let row = 0; row < foldOf.length; row++) {
    for (let fold = 0; fold < k; fold++) {
      const { train, validation } = folds[fold]!
      if (fold === foldOf[row]) validation.push(row)
      else train.push(row)
    }
  }
  return folds
}

function requireFolds(n: number, k: number): void {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError(`${n} rows cannot be dealt into ${k} folds`)
}
