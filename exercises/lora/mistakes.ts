import type { Suspects } from '#authoring/check'
import type * as Api from './solution.ts'

type Matrix = number[][]
type Slopes = { A: Matrix; B: Matrix }

/** What people take for the scale of an update, and the words that name it. */
const scales: Record<string, (alpha: number, rank: number) => number> = {
  'the update is not scaled at all': () => 1,
  'the update is scaled by α alone': (alpha) => alpha,
  'the update is scaled by 1/r alone': (_, rank) => 1 / rank,
  'the update is scaled by r/α': (alpha, rank) => rank / alpha,
  'the update is scaled by α/√r': (alpha, rank) => alpha / Math.sqrt(rank),
}

export function suspectOutputs(X: Matrix, W: Matrix, adapter: Api.Adapter): Suspects {
  return {
    ...overScales(adapter, (it) => run(X, W, it)),
    'the adapter is left out': () => multiply(X, transpose(W)),
    'the frozen weights are left out': () =>
      run(
        X,
        W.map((row) => row.map(() => 0)),
        adapter,
      ),
  }
}

export function suspectMerges(W: Matrix, adapter: Api.Adapter, sign: 1 | -1): Suspects {
  const merged = (it: Api.Adapter, direction: number) => combine(W, updateOf(it), (w, u) => w + direction * u)
  return {
    ...overScales(adapter, (it) => merged(it, sign)),
    'the weights are left as they are': () => W,
    'the update is added where it is taken away, or the other way round': () => merged(adapter, -sign),
  }
}

export function suspectSlopes(X: Matrix, adapter: Api.Adapter, slopes: Matrix, letter: 'A' | 'B'): Suspects {
  return {
    ...overScales(adapter, (it) => differentiate(X, it, slopes)[letter]),
    'the slopes are averaged over the rows once more': () =>
      differentiate(X, adapter, slopes)[letter].map((row) => row.map((x) => x / X.length)),
  }
}

/** Who moves when, and by what. */
type Move = (adapter: Api.Adapter, slopesAt: (adapter: Api.Adapter) => Slopes, rate: number) => Api.Adapter
const moves: Record<string, Move> = {
  'A steps after B, with what B has become': (adapter, slopesAt, rate) => {
    const moved = { ...adapter, B: step(adapter.B, slopesAt(adapter).B, rate) }
    return { ...moved, A: step(adapter.A, slopesAt(moved).A, rate) }
  },
  'B steps after A, with what A has become': (adapter, slopesAt, rate) => {
    const moved = { ...adapter, A: step(adapter.A, slopesAt(adapter).A, rate) }
    return { ...moved, B: step(adapter.B, slopesAt(moved).B, rate) }
  },
  'only B is trained': (adapter, slopesAt, rate) => ({ ...adapter, B: step(adapter.B, slopesAt(adapter).B, rate) }),
  'only A is trained': (adapter, slopesAt, rate) => ({ ...adapter, A: step(adapter.A, slopesAt(adapter).A, rate) }),
  'the steps go along the gradient and not against it': (adapter, slopesAt, rate) => stepBoth(adapter, slopesAt, -rate),
}

export function suspectAdapted(
  X: Matrix,
  targets: Matrix,
  W: Matrix,
  start: Api.Adapter,
  rate: number,
  steps: number,
): Record<string, () => Api.Adapted> {
  const train = (divisor: number, move: Move, from = start) => descend(X, targets, W, from, rate, steps, divisor, move)
  const entries = X.length * targets[0]!.length
  const trainOver = (divisor: number, share: number) => {
    const { adapter, losses } = train(divisor, stepBoth)
    return { adapter, losses: losses.map((loss) => share * loss) }
  }
  return {
    ...Object.fromEntries(Object.entries(moves).map(([words, move]) => [words, () => train(X.length, move)])),
    'the slopes are sums over the rows and not means': () => train(1, stepBoth),
    'the slopes have a factor 2, as if the loss were not halved': () => train(X.length / 2, stepBoth),
    'the slopes are means over all entries, and not over the rows': () => train(entries, stepBoth),
    'the losses are means over all entries, and not over the rows': () => trainOver(X.length, X.length / entries),
    'losses and slopes are means over all entries, and not over the rows': () => trainOver(entries, X.length / entries),
    'losses and slopes are those of the mean squared error over all entries': () =>
      trainOver(entries / 2, (2 * X.length) / entries),
    ...(overScales(start, (it) => ({
      ...train(X.length, stepBoth, it),
      adapter: { ...train(X.length, stepBoth, it).adapter, alpha: start.alpha },
    })) as Record<string, () => Api.Adapted>),
  }
}

export function descend(
  X: Matrix,
  targets: Matrix,
  W: Matrix,
  start: Api.Adapter,
  rate: number,
  steps: number,
  divisor: number,
  move: Move = stepBoth,
): Api.Adapted {
  const residualsOf = (adapter: Api.Adapter) => combine(run(X, W, adapter), targets, (y, t) => y - t)
  const lossAt = (adapter: Api.Adapter) =>
    sum(
      residualsOf(adapter)
        .flat()
        .map((r) => r * r),
    ) /
    (2 * X.length)
  const slopesAt = (adapter: Api.Adapter) =>
    differentiate(
      X,
      adapter,
      residualsOf(adapter).map((row) => row.map((r) => r / divisor)),
    )
  let adapter = start
  const losses = [lossAt(adapter)]
  while (losses.length <= steps) {
    adapter = move(adapter, slopesAt, rate)
    losses.push(lossAt(adapter))
  }
  return { adapter, losses }
}

function overScales<T>(adapter: Api.Adapter, answer: (adapter: Api.Adapter) => T): Record<string, () => T> {
  const rank = adapter.A.length
  return Object.fromEntries(
    Object.entries(scales).map(([words, scale]) => [words, () => answer({ ...adapter, alpha: rank * scale(adapter.alpha, rank) })]),
  )
}

function stepBoth(adapter: Api.Adapter, slopesAt: (adapter: Api.Adapter) => Slopes, rate: number): Api.Adapter {
  const { A, B } = slopesAt(adapter)
  return { ...adapter, A: step(adapter.A, A, rate), B: step(adapter.B, B, rate) }
}

const step = (M: Matrix, slopes: Matrix, rate: number) => combine(M, slopes, (x, slope) => x - rate * slope)
const run = (X: Matrix, W: Matrix, adapter: Api.Adapter) => multiply(X, transpose(combine(W, updateOf(adapter), (w, u) => w + u)))
const updateOf = ({ A, B, alpha }: Api.Adapter) => multiply(B, A).map((row) => row.map((x) => (alpha / A.length) * x))

function differentiate(X: Matrix, { A, B, alpha }: Api.Adapter, slopes: Matrix): Slopes {
  const whole = multiply(transpose(slopes), X).map((row) => row.map((x) => (alpha / A.length) * x))
  return { A: multiply(transpose(B), whole), B: multiply(whole, transpose(A)) }
}

function multiply(M: Matrix, N: Matrix): Matrix {
  return M.map((row) => N[0]!.map((_, j) => sum(row.map((x, k) => x * N[k]![j]!))))
}

function transpose(M: Matrix): Matrix {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

function combine(M: Matrix, N: Matrix, cell: (m: number, n: number) => number): Matrix {
  return M.map((row, i) => row.map((m, j) => cell(m, N[i]![j]!)))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
