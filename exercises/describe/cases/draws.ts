import type { Random } from '#authoring/random'

/** n normal values whose mean and standard deviation (over n − 1) are these, up to rounding, so that no draw is without spread. */
export function draw(random: Random, n: number, centre: number, sd: number): number[] {
  return random.cloud(n, [sd ** 2], 0).map(([x]) => centre + x!)
}

/** Of an odd number of values, another than the median stands in the middle. */
export function outOfPlace(random: Random): number[] {
  const values = draw(random, 41, -1, 30).toSorted((a, b) => a - b)
  const [median] = values.splice(20, 1)
  const rest = random.shuffle(values)
  rest.splice(random.int(0, 19), 0, median!)
  return rest
}

/** One value so often that its sum in 32 bits is off by more than a thousandth. */
export function oneOverAndOver(random: Random): number[] {
  for (;;) {
    const values = Array<number>(random.int(120_000, 150_000)).fill(random.uniform(0.1, 0.9))
    const sum = values.reduce((sum, x) => Math.fround(sum + x), 0)
    if (Math.abs(sum / values.length / values[0]! - 1) > 1e-3) return values
  }
}

/** Of an even number of values, the lower half lies well below the upper. */
export function gaping(random: Random): number[] {
  const half = random.int(6, 10)
  const low = Array.from({ length: half }, () => random.uniform(-30, 5))
  const high = Array.from({ length: half }, () => random.uniform(15, 120))
  return random.shuffle([...low, ...high])
}

/** Of eight values the least occurs five times; the others are far from it. */
export function bottomHeavy(random: Random): number[] {
  const least = random.uniform(-20, 0)
  return random.shuffle([...Array<number>(5).fill(least), ...[10, 20, 30].map((step) => least + step + random.uniform(0, 5))])
}

/** Zeros lie right below the two values in the middle, which lie far apart: without the zeros the middle is elsewhere. */
export function aroundZero(random: Random): number[] {
  const half = random.int(6, 9)
  const below = Array.from({ length: half - 4 }, () => -random.uniform(20, 90))
  const above = Array.from({ length: half }, () => random.uniform(20, 90))
  return random.shuffle([...below, 0, 0, 0, random.uniform(1, 2), ...above])
}

/** An order that sorting by hand is slow on. */
export function falling(random: Random): number[] {
  const start = random.uniform(1e6, 2e6)
  return Array.from({ length: 100_000 }, (_, i) => start - 3 * i)
}

/** What most visitors spend, and what the others do. */
export function mostlyZeros(random: Random): number[] {
  const values = Array<number>(135_000).fill(0)
  for (let i = 0; i < values.length; i += random.int(5, 15)) values[i] = random.int(1, 99)
  return values
}

/** Sorted as it comes, which whoever divides at the first value is slow on. */
export function rising(random: Random): number[] {
  const start = random.uniform(-1e6, 1e6)
  return Array.from({ length: 100_000 }, (_, i) => start + 2 * i)
}

export function twice(random: Random): number[] {
  const values = distinct(random, 6)
  return random.shuffle([...values, ...values])
}

/** Different numbers with signs, decimals and up to three digits before the point, of which text has another order. */
export function distinct(random: Random, count: number): number[] {
  const tenths = random.shuffle(Array.from({ length: 1200 }, (_, i) => i - 300)).slice(0, count - 3)
  const [low, middle, high] = [random.int(-30, -11), random.int(2, 9), random.int(10, 19)]
  return [high + 0.25, middle + 0.25, low - 0.25, ...tenths.map((it) => it / 10)]
}

/** The given number of values `times` times each, the others once less; a mode comes first that is not the least, where there are several. */
export function repeated(random: Random, common: number, times: number): number[] {
  const values = distinct(random, 9).flatMap((value, i) => Array<number>(i < common ? times : times - 1).fill(value))
  return [values[0]!, ...random.shuffle(values.slice(1))]
}

/** Five values, each as far as `step` above the one before, and one that occurs twice well above them. */
export function crowded(random: Random, place: number, step: number): number[] {
  const close = Array.from({ length: 5 }, (_, i) => place + i * step)
  const twice = 3 * place
  return random.shuffle([...close, twice, twice])
}

/** Nearly all different, so that what is done again for each value is done too often. */
export function many(random: Random): number[] {
  const values = Array.from({ length: 134_990 }, () => random.int(-1e9, 1e9))
  const common = values.slice(500, 502)
  return [...values, ...common, ...common, ...common, ...common, ...common]
}
