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
  /** n × n with orthonormal columns, by Gram–Schmidt on a normal matrix. */
  orthogonal(n: number): number[][]
  /**
   * A cloud of n points in d = spectrum.length dimensions, n × d: independent normal scores with the given variances, turned by
   * a random rotation and moved so that its centre lies `distance` from the origin.
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

  function orthogonal(n: number): number[][] {
    const basis: number[][] = []
    while (basis.length < n) {
      const candidate = vector(n)
      // twice is enough for orthogonality to rounding
      for (let pass = 0; pass < 2; pass++) {
        for (const b of basis) {
          const along = b.reduce((sum, bi, i) => sum + bi * candidate[i]!, 0)
          for (let i = 0; i < n; i++) candidate[i] = candidate[i]! - along * b[i]!
        }
      }
      const length = Math.hypot(...candidate)
      if (length > 1e-6) basis.push(candidate.map((x) => x / length))
    }
    return basis[0]!.map((_, i) => basis.map((b) => b[i]!))
  }

  function cloud(n: number, spectrum: readonly number[], distance: number): number[][] {
    const d = spectrum.length
    const rotation = orthogonal(d)
    const direction = vector(d)
    const length = Math.hypot(...direction)
    return Array.from({ length: n }, () => {
      const scores = spectrum.map((variance) => normal(0, Math.sqrt(variance)))
      return rotation.map((row, i) => row.reduce((sum, r, j) => sum + r * scores[j]!, 0) + (distance * direction[i]!) / length)
    })
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
