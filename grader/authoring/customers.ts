import type { Random } from './random.ts'

export interface Customer {
  /** Years, whole. */
  age: number
  /** Yearly income, €, rounded to hundreds. */
  income: number
  /** Purchases in the last twelve months. */
  visits: number
  /** What a purchase comes to on average, €, two decimals. */
  basket: number
  /** Share of purchases made at a reduced price, 0 to 1, two decimals. */
  discounts: number
}

/** The names of the columns, in the order of `toRow`. */
export const customerColumns = ['age', 'income', 'visits', 'basket', 'discounts'] as const

interface Kind {
  share: number
  /** Mean and standard deviation. */
  age: [number, number]
  income: [number, number]
  visits: [number, number]
  basket: [number, number]
  discounts: [number, number]
}

/** Young bargain hunters, families, well-off regulars, and people who come once a year and spend much. */
const kinds: readonly Kind[] = [
  { share: 0.3, age: [26, 4], income: [24_000, 4000], visits: [22, 4], basket: [18, 4], discounts: [0.7, 0.08] },
  { share: 0.35, age: [41, 5], income: [46_000, 6000], visits: [34, 5], basket: [62, 9], discounts: [0.38, 0.07] },
  { share: 0.2, age: [57, 6], income: [82_000, 9000], visits: [16, 3], basket: [95, 12], discounts: [0.1, 0.05] },
  { share: 0.15, age: [48, 7], income: [61_000, 8000], visits: [3, 1.2], basket: [190, 24], discounts: [0.2, 0.07] },
]

/**
 * Customers of a shop, made up: four kinds of people whose columns are independent of one another within a kind. Incomes are a thousand times as large as
 * any other number, so that distances without scaling see nothing else.
 */
export function drawCustomers(random: Random, n: number): Customer[] {
  return Array.from({ length: n }, () => drawCustomer(random))
}

function drawCustomer(random: Random): Customer {
  let left = random.uniform()
  const kind = kinds.find(({ share }) => (left -= share) < 0) ?? kinds[0]!
  const draw = ([mean, sd]: [number, number]) => random.normal(mean, sd)
  return {
    age: Math.max(18, Math.round(draw(kind.age))),
    income: Math.max(9000, Math.round(draw(kind.income) / 100) * 100),
    visits: Math.max(1, Math.round(draw(kind.visits))),
    basket: Math.max(2, Math.round(draw(kind.basket) * 100) / 100),
    discounts: Math.min(1, Math.max(0, Math.round(draw(kind.discounts) * 100) / 100)),
  }
}

export function toRow(customer: Customer): number[] {
  return customerColumns.map((name) => customer[name])
}
