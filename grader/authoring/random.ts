import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of reproducible draws. Equal seeds give equal streams on every machine. */
export interface Random {
  /** Uniform on [low, high); [0, 1) by default. */
  uniform(low?: number, high?: number): number
  /** Normal with the given mean and standard deviation; standard by default. */
  normal(mean?: number, sd?: number): number
  /** Integer on [low, high], both included. */
  int(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[]
  /** n standard normal components. */
  vector(n: number): number[]
  /** rows × columns, row-major, standard normal entries. */
  matrix(rows: number, columns: number): number[][]
  /** n × n, orthogonal, by Gram–Schmidt on normal rows. */
  orthogonal(n: number): number[][]
  /**
   * A cloud of n points in d = spectrum.length dimensions, n × d, whose covariance matrix (over n − 1) has exactly these eigenvalues,
   * up to rounding, along random directions, and whose centre lies `distance` from the origin. More points than non-zero
   * eigenvalues are needed (RangeError).
   */
  cloud(n: number, spectrum: readonly number[], distance: number): number[][]
}

/** The stream for a seed; `scope` (a case's title) gives each case its own, so that adding a case changes no other. */
export function randomFrom(seed: string, scope: string): Random {
  const hash = sha256(utf8ToBytes(`${seed}\n${scope}`))
  const generator = xoroshiro128plus(new DataView(hash.buffer, hash.byteOffset).getInt32(0))

  const uniform = (low = 0, high = 1) => low + (high - low) * uniformFloat64(generator)
  const int = (low: number, high: number) => uniformInt(generator, low, high)
  // Box–Muller; 1 − u keeps the logarithm off zero
  const normal = (mean = 0, sd = 1) => mean + sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const vector = (n: number) => Array.from({ length: n }, () => normal())
  const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => vector(columns))

  function shuffle<T>(items: readonly T[]): T[] {
    const result = [...items]
    for (let i = result.length - 1; i > 0; i--) {
      const j = int(0, i)
      const held = result[i]!
      result[i] = result[j]!
      result[j] = held
    }
    return result
  }

  /** `count` random unit vectors of length n, orthogonal to each other and to those in `basis`. */
  function orthonormal(count: number, n: number, basis: readonly number[][] = []): number[][] {
    const wanted = basis.length + count
    if (wanted > n) throw new RangeError(`${wanted} vectors of length ${n} cannot be orthogonal`)
    const found = [...basis]
    while (found.length < wanted) {
      const candidate = vector(n)
      // twice is enough for orthogonality to rounding
      for (let pass = 0; pass < 2; pass++) {
        for (const b of found) {
          const along = b.reduce((sum, bi, i) => sum + bi * candidate[i]!, 0)
          for (let i = 0; i < n; i++) candidate[i] = candidate[i]! - along * b[i]!
        }
      }
      const length = Math.hypot(...candidate)
      if (length > 1e-6) found.push(candidate.map((x) => x / length))
    }
    return found.slice(basis.length)
  }

  const orthogonal = (n: number) => orthonormal(n, n)

  function cloud(n: number, spectrum: readonly number[], distance: number): number[][] {
    const axes = orthogonal(spectrum.length)
    const [direction] = orthonormal(1, spectrum.length)
    const stretched = spectrum.map((variance, j) => ({ variance, axis: axes[j]! })).filter(({ variance }) => variance > 0)
    // orthogonal to the ones: scores of mean zero, uncorrelated in the sample and not only in expectation
    const scores = orthonormal(stretched.length, n, [Array.from({ length: n }, () => 1 / Math.sqrt(n))])
    return Array.from({ length: n }, (_, i) =>
      direction!.map((centre, c) =>
        stretched.reduce(
          (sum, { variance, axis }, j) => sum + Math.sqrt(variance * (n - 1)) * scores[j]![i]! * axis[c]!,
          distance * centre,
        ),
      ),
    )
  }

  return {
    uniform,
    normal,
    int,
    pick: (items) => items[int(0, items.length - 1)]!,
    shuffle,
    vector,
    matrix,
    orthogonal,
    cloud,
  }
}
