import { checksOf } from '#authoring/check'
import reference, { kernelOf, precisionsOf, sharesOf } from './reference.ts'
import type * as Api from './solution.ts'

const { gradient: slopeOf, mapAffinities: affinitiesOf, neighbourShares: correctShares } = reference.oracle

/**
 * Shares follow the contract's freedom of 1e-5 bits: their entropies are held to it, and themselves to the tolerance times the largest of their row.
 * A gradient is a sum of terms that cancel, and is measured by these.
 */
export default checksOf<typeof Api>({
  neighbourShares({ actual, expected, args: [X, perplexity], tolerance, close, property }) {
    property(
      'no row gives anything to itself',
      actual.every((row, i) => row[i] === 0),
    )
    property(
      'each row of shares sums to one',
      actual.every((row) => Math.abs(sum(row) - 1) < 1e-6),
    )
    const within = { absolute: tolerance.relative * Math.max(...expected.flat()), relative: tolerance.relative }
    const suspects = suspectShares(X, perplexity, expected)
    const target = Math.log2(perplexity)
    const meetsTarget = actual.every((row) => Math.abs(entropyBits(row) - target) < 2e-5)
    const isFar = () => precisionsOf(X, perplexity).map((beta, i) => beta * Math.min(...distances(X)[i]!) > 700)
    if (!areNear(actual, expected, within.absolute)) {
      const wrong = isFar().map((far, i) => far && !areNear([actual[i]!], [expected[i]!], within.absolute))
      property(
        'a row keeps its shares where it is far from all others, and every exponential is too small for a number',
        !wrong.includes(true),
      )
    }
    const reach = Math.max(...X.flat().map(Math.abs))
    const isFarFromZero = reach > 1e3 * Math.sqrt(Math.max(...distances(X, 0).flat()))
    if (isFarFromZero && !areNear(actual, expected, within.absolute))
      return void property('distances keep their digits where rows lie far from zero', false)
    // what has no other name is told what the rows lack
    const isKnown = () => Object.values(suspects).some((answer) => areNear(actual, answer(), within.absolute))
    if (meetsTarget || isKnown()) close('', actual, expected, within, suspects)
    else property('the entropy of each row is log₂ perplexity, however near or far the rows are', false)
  },

  symmetrise({ actual, expected, args: [shares], tolerance, close }) {
    const n = shares.length
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative / n ** 2, relative: tolerance.relative },
      {
        'the mean of the two shares is not divided by n': () => expected.map((row) => row.map((p) => n * p)),
        'the two shares are added and not divided at all': () => expected.map((row) => row.map((p) => 2 * n * p)),
      },
    )
  },

  mapAffinities({ actual, expected, args: [Y], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'each row is normalised by its own sum, and not by the sum of all': () =>
        kernelOf(Y).map((row) => row.map((it) => it / sum(row))),
      'the diagonal counts, too': () => {
        const kernel = kernelOf(Y).map((row, i) => row.map((it, j) => (i === j ? 1 : it)))
        const total = sum(kernel.flat())
        return kernel.map((row) => row.map((it) => it / total))
      },
      'the diagonal counts in the sum, and is 0 all the same': () =>
        kernelOf(Y).map((row) => row.map((it) => it / (sum(kernelOf(Y).flat()) + Y.length))),
      'a normal kernel takes the place of the Student kernel': () =>
        normalise(distances(Y).map((row) => row.map((d) => Math.exp(-d)))),
      'distances are not squared': () => normalise(distances(Y).map((row) => row.map((d) => 1 / (1 + Math.sqrt(d))))),
    })
  },

  divergence({ actual, expected, args: [P, Q], tolerance, close }) {
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative, relative: tolerance.relative },
      {
        'P and Q stand the other way round': () => divergenceOf(Q, P),
        'affinities are kept above 1e-12': () =>
          divergenceOf(
            P,
            Q.map((row) => row.map((q) => Math.max(q, 1e-12))),
          ),
        'logarithms are to the base 2, which gives bits': () => expected / Math.LN2,
      },
    )
  },

  gradient({ actual, expected, args: [P, Y], tolerance, close }) {
    const [kernel, Q] = [kernelOf(Y), affinitiesOf(Y)]
    const terms = Math.max(...P.map((row, i) => sum(row.map((p, j) => (p + Q[i]![j]!) * kernel[i]![j]!))))
    const reach = Math.max(...Y.flat().map(Math.abs))
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * terms * reach, relative: tolerance.relative },
      suspectSlopes(P, Y, expected),
    )
  },

  step({ actual, expected, args: [P, Y, before, rate, momentum], tolerance, close }) {
    const slope = () => slopeOf(P, Y)
    const next = (down: number, inertia: number) =>
      Y.map((y, i) => y.map((x, c) => x - down * slope()[i]![c]! + inertia * (x - before[i]![c]!)))
    const reach = Math.max(...expected.flat().map(Math.abs))
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * reach, relative: tolerance.relative },
      {
        'momentum is added against the step before': () => next(rate, -momentum),
        'the step before has no part in it': () => next(rate, 0),
        'the step goes up the gradient': () => next(-rate, momentum),
        'the slope is divided between the two by 1 − momentum': () => next((1 - momentum) * rate, momentum),
      },
    )
  },
})

function suspectShares(X: number[][], perplexity: number, expected: number[][]) {
  const inNats = Math.log2(perplexity) / Math.LN2
  return {
    'the entropy in nats is set to the logarithm to the base 2': () =>
      2 ** inNats < X.length - 1 ? correctShares(X, 2 ** inNats) : expected,
    'distances are not squared': () =>
      search(
        distances(X).map((row) => row.map(Math.sqrt)),
        perplexity,
      ),
    'a row counts among its own neighbours while the bandwidth is sought': () => withoutSelf(search(distances(X, 0), perplexity)),
    'all rows share one bandwidth': () => shareBandwidth(distances(X), perplexity),
    'the shares stand in columns, not in rows': () => transpose(expected),
  }
}

function areNear(A: number[][], B: number[][], absolute: number): boolean {
  return A.every((row, i) => row.every((x, j) => Math.abs(x - B[i]![j]!) <= absolute))
}

function suspectSlopes(P: number[][], Y: number[][], expected: number[][]) {
  const scaled = (factor: number) => () => expected.map((row) => row.map((x) => factor * x))
  const [kernel, Q] = [kernelOf(Y), affinitiesOf(Y)]
  const sumOver = (weight: (i: number, j: number) => number) => () =>
    Y.map((y, i) => y.map((x, c) => sum(Y.map((other, j) => 4 * weight(i, j) * (x - other[c]!)))))
  return {
    'the factor is 2, and not 4': scaled(0.5),
    'it points up, against the derivative': scaled(-1),
    'the factor is left out': scaled(0.25),
    'the terms are not multiplied by 1 / (1 + distance²)': sumOver((i, j) => P[i]![j]! - Q[i]![j]!),
    'the terms are multiplied by 1 / (1 + distance²) twice': sumOver((i, j) => (P[i]![j]! - Q[i]![j]!) * kernel[i]![j]! ** 2),
    'the closeness is not divided by its sum': sumOver((i, j) => (P[i]![j]! - kernel[i]![j]!) * kernel[i]![j]!),
  }
}

/** By bisection on given distances, infinite ones left out. */
function search(table: number[][], perplexity: number): number[][] {
  return table.map((row) => {
    let [low, high] = [-80, 80]
    for (let round = 0; round < 120; round++) {
      const middle = (low + high) / 2
      if (entropyBits(sharesOf(row, Math.exp(middle))) > Math.log2(perplexity)) low = middle
      else high = middle
    }
    return sharesOf(row, Math.exp(low))
  })
}

/** The bandwidth of the first row for all of them. */
function shareBandwidth(table: number[][], perplexity: number): number[][] {
  const mean = (row: number[]) => sum(row.filter(Number.isFinite)) / (row.length - 1)
  const first = search([table[0]!], perplexity)[0]!
  const [a, b] = table[0]!.flatMap((d, j) => (first[j]! > 1e-9 && d < mean(table[0]!) ? [{ d, p: first[j]! }] : []))
  if (!a || !b || a.d === b.d) return table
  const beta = Math.log(a.p / b.p) / (b.d - a.d)
  return table.map((row) => sharesOf(row, beta))
}

function withoutSelf(shares: number[][]): number[][] {
  return shares.map((row, i) => row.map((p, j) => (i === j ? 0 : p / (1 - row[i]!))))
}

function normalise(kernel: number[][]): number[][] {
  const apart = kernel.map((row, i) => row.map((it, j) => (i === j ? 0 : it)))
  const total = sum(apart.flat())
  return apart.map((row) => row.map((it) => it / total))
}

function divergenceOf(P: number[][], Q: number[][]): number {
  return sum(P.flatMap((row, i) => row.map((p, j) => (p > 0 ? p * Math.log(p / Q[i]![j]!) : 0))))
}

/** Squared; `own` on the diagonal. */
function distances(X: number[][], own = Infinity): number[][] {
  return X.map((a, i) => X.map((b, j) => (i === j ? own : sum(a.map((x, c) => (x - b[c]!) ** 2)))))
}

function entropyBits(row: number[]): number {
  return row.reduce((total, p) => (p > 0 ? total - p * Math.log2(p) : total), 0)
}

function transpose(A: number[][]): number[][] {
  return A[0]!.map((_, j) => A.map((row) => row[j]!))
}

const sum = (terms: number[]) => terms.reduce((total, term) => total + term, 0)
