import type { Clustering } from './solution.ts'

export interface Steps {
  assign(X: number[][], centres: number[][]): number[]
  score(X: number[][], centres: number[][], labels: number[]): number
  move(X: number[][], centres: number[][], labels: number[]): number[][]
}

type Loop = (steps: Steps, X: number[][], starts: number[][], maxRounds: number) => Clustering

interface Round {
  centres: number[][]
  labels: number[]
  inertia: number
}

/** Rounds until `isOver` says so, given the rounds so far, the one before the first among them. */
function* runRounds({ assign, score, move }: Steps, X: number[][], starts: number[][]): Generator<Round, never> {
  let centres = starts
  while (true) {
    const labels = assign(X, centres)
    yield { centres, labels, inertia: score(X, centres, labels) }
    centres = move(X, centres, labels)
  }
}

function loopUntil(isOver: (rounds: Round[]) => boolean): Loop {
  return (steps, X, starts, maxRounds) => {
    const rounds: Round[] = []
    for (const round of runRounds(steps, X, starts)) {
      rounds.push(round)
      const converged = rounds.length > 1 && isOver(rounds)
      if (converged || rounds.length > maxRounds) return collect(rounds, converged)
    }
    throw new Error('rounds never end by themselves')
  }
}

function collect(rounds: Round[], converged: boolean): Clustering {
  const { centres, labels } = rounds.at(-1)!
  return { centres, labels, inertias: rounds.map(({ inertia }) => inertia), converged }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const keepsLabels = (rounds: Round[]) => isSame(rounds.at(-1)!.labels, rounds.at(-2)!.labels)

const contract = loopUntil(keepsLabels)

/** The loop of the contract, and those that go wrong. */
export const loops: Record<string, Loop> & { contract: Loop } = {
  contract,
  'converged is true at the end of any run': (...run) => ({ ...contract(...run), converged: true }),
  'converged is false where the last allowed round was the one that changed nothing'(steps, X, starts, maxRounds) {
    const result = contract(steps, X, starts, maxRounds)
    return { ...result, converged: result.converged && result.inertias.length <= maxRounds }
  },
  'rounds go on until no centre moves any more': loopUntil((rounds) => isSame(rounds.at(-1)!.centres, rounds.at(-2)!.centres)),
  'rounds end when the inertia falls by less than a hundredth': loopUntil(
    (rounds) => rounds.at(-1)!.inertia > 0.99 * rounds.at(-2)!.inertia,
  ),
  'rounds end when the inertia falls by less than a ten-thousandth': loopUntil(
    (rounds) => keepsLabels(rounds) || rounds.at(-1)!.inertia > 0.9999 * rounds.at(-2)!.inertia,
  ),
  'rounds end only at the limit': loopUntil(() => false),
  'the inertia with the starting centres is left out'(...run) {
    const result = contract(...run)
    return { ...result, inertias: result.inertias.slice(1) }
  },
  'the inertia is recorded before the rows go to their nearest centres'(steps, X, starts, maxRounds) {
    const rounds: Round[] = []
    for (const round of runRounds(steps, X, starts)) {
      const { labels } = rounds.at(-1) ?? round
      rounds.push({ ...round, inertia: steps.score(X, round.centres, labels) })
      const converged = rounds.length > 1 && keepsLabels(rounds)
      if (converged || rounds.length > maxRounds) return collect(rounds, converged)
    }
    throw new Error('rounds never end by themselves')
  },
  'the last move of the centres is not followed by a look at the rows'(steps, X, starts, maxRounds) {
    const result = contract(steps, X, starts, Math.max(0, maxRounds - 1))
    if (result.converged || maxRounds === 0) return result
    return { ...result, centres: steps.move(X, result.centres, result.labels) }
  },
  'a centre without rows goes back to where it started': ({ assign, score, move }, X, starts, maxRounds) =>
    contract({ assign, score, move: (X, _, labels) => move(X, starts, labels) }, X, starts, maxRounds),
  'the limit of rounds is not kept': (steps, X, starts) => contract(steps, X, starts, 1000),
  'one round too many is run'(steps, X, starts, maxRounds) {
    return contract(steps, X, starts, maxRounds + 1)
  },
  'one round too few is run'(steps, X, starts, maxRounds) {
    return contract(steps, X, starts, Math.max(0, maxRounds - 1))
  },
  'of equally near centres a row keeps the one it has'({ assign, score, move }, X, starts, maxRounds) {
    const distance = (row: number[], centre: number[]) => score([row], [centre], [0])
    let kept: number[] | undefined
    const stay: Steps['assign'] = (X, centres) => {
      const keeps = (c: number, nearest: number, row: number[]) => distance(row, centres[c]!) <= distance(row, centres[nearest]!)
      const before = kept
      return (kept = assign(X, centres).map((c, i) => (before && keeps(before[i]!, c, X[i]!) ? before[i]! : c)))
    }
    return contract({ assign: stay, score, move }, X, starts, maxRounds)
  },
  'centres move with every single row'({ assign, score }, X, starts, maxRounds) {
    const centres = starts.map((start) => [...start])
    const counts = starts.map(() => 0)
    const labels = assign(X, centres)
    const rounds: Round[] = [{ centres: structuredClone(centres), labels, inertia: score(X, centres, labels) }]
    while (rounds.length <= maxRounds) {
      for (const row of X) {
        const [c] = assign([row], centres)
        counts[c!]!++
        for (const [j, x] of row.entries()) centres[c!]![j]! += (x - centres[c!]![j]!) / counts[c!]!
      }
      const next = assign(X, centres)
      rounds.push({ centres: structuredClone(centres), labels: next, inertia: score(X, centres, next) })
      if (keepsLabels(rounds)) return collect(rounds, true)
    }
    return collect(rounds, false)
  },
}
