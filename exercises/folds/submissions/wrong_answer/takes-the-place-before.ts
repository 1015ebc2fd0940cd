// Counts draws from one, rounded up, and takes one off: a draw on the border of two places gives the first of them.
// feedback: recognised: on the border of two places

export function shuffledOrder(n: number, random: () => number): number[] {
  const order: number[] = []
  for (let i = 0; i < n; i++) order.push(i)
  for (let i = n - 1; i >= 1; i--) {
    const j = Math.max(0, Math.ceil(random() * (i + 1)) - 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

export function kFold(n: number, k: number, random: () => number) {
  requireFolds(n, k)
  return toFolds(deal(shuffledOrder(n, random), k), n)
}

export function stratifiedKFold(labels: number[], k: number, random: () => number) {
  requireFolds(labels.length, k)
  const groups = new Map<number, number[]>()
  labels.forEach((label, row) => groups.set(label, [...(groups.get(label) ?? []), row]))
  const sequence: number[] = []
  for (const label of [...groups.keys()].sort((a, b) => a - b)) {
    const rows = groups.get(label)!
    for (const place of shuffledOrder(rows.length, random)) sequence.push(rows[place]!)
  }
  return toFolds(deal(sequence, k), labels.length)
}

function deal(sequence: number[], k: number): number[][] {
  const piles: number[][] = Array.from({ length: k }, () => [])
  sequence.forEach((row, place) => piles[place % k]!.push(row))
  return piles
}

function toFolds(piles: number[][], n: number) {
  return piles.map((pile) => {
    const validation = [...pile].sort((a, b) => a - b)
    const train = Array.from({ length: n }, (_, row) => row).filter((row) => !pile.includes(row))
    return { train, validation }
  })
}

function requireFolds(n: number, k: number): void {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('k has to be an integer from 2 to n')
}
