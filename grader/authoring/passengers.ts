import type { Random } from './random.ts'

/** A passenger as a reader of CSV files gives it: text, empty where nothing was written down. */
export interface PassengerRow {
  /** A whole number; a passenger who was written down twice has it twice. */
  id: string
  /** `1` or `0`. */
  survived: string
  /** `1`, `2` or `3`. */
  class: string
  /** `female` or `male`, as clerks write it: with capitals or blanks at times. */
  sex: string
  /** Years; below one as a fraction; one in five is empty. */
  age: string
  /** Pounds with two decimals; a few are empty, and a few `0.00`: crew who travelled free. */
  fare: string
}

/**
 * Passengers of a ship that sank, made up: classes, ages, fares and survival depend on one another about as they did in 1912, and no row is
 * anybody's. Fares are log-normal around a price for each class; survival is logistic in class, sex and childhood, and not in the fare, so
 * that whatever fares say of survival, they say through the class. One row in fifty stands there twice.
 */
export function drawPassengers(random: Random, n: number): PassengerRow[] {
  const rows = Array.from({ length: n }, (_, i) => drawPassenger(random, i + 1))
  const again = rows.filter(() => random.uniform() < 0.02)
  return random.shuffle([...rows, ...again.map((row) => ({ ...row }))])
}

/** Log-fares: mean by class, and their spread. */
const prices = { '1': 4.1, '2': 2.75, '3': 2.2 }
const spread = 0.55
const chances = { '1': 1.1, '2': 0.2, '3': -0.7 }

function drawPassenger(random: Random, id: number): PassengerRow {
  const kind = random.pick(['1', '1', '2', '2', '3', '3', '3', '3', '3'] as const)
  const isFemale = random.uniform() < (kind === '3' ? 0.3 : 0.42)
  const isChild = random.uniform() < 0.09
  const age = isChild ? random.uniform(0.4, 13) : Math.min(74, Math.max(14, random.normal(kind === '1' ? 38 : 29, 11)))
  const odds = chances[kind] + (isFemale ? 1.4 : -1.2) + (isChild ? 0.9 : 0)
  const survived = random.uniform() < 1 / (1 + Math.exp(-odds))
  const fare = random.uniform() < 0.015 ? 0 : Math.exp(random.normal(prices[kind], spread))
  return {
    id: String(id),
    survived: survived ? '1' : '0',
    class: kind,
    sex: writeSex(random, isFemale ? 'female' : 'male'),
    age: random.uniform() < 0.2 ? '' : age < 1 ? age.toFixed(2) : age.toFixed(0),
    fare: random.uniform() < 0.02 ? '' : fare.toFixed(2),
  }
}

function writeSex(random: Random, sex: string): string {
  const how = random.uniform()
  if (how < 0.04) return ` ${sex}`
  return how < 0.1 ? `${sex[0]!.toUpperCase()}${sex.slice(1)}` : sex
}
