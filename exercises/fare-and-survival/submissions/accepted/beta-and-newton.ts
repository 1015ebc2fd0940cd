// Objects and reduce; p from the incomplete beta function, the quantile by Newton steps on it, variances in one pass.

interface Row {
  id: string
  survived: string
  class: string
  sex: string
  age: string
  fare: string
}

class Moments {
  count = 0
  mean = 0
  squares = 0
  least = Infinity
  most = -Infinity

  /** Welford's update. */
  add(x: number): this {
    this.count++
    this.least = Math.min(this.least, x)
    this.most = Math.max(this.most, x)
    const before = x - this.mean
    this.mean += before / this.count
    this.squares += before * (x - this.mean)
    return this
  }

  get variance(): number {
    return this.squares / (this.count - 1)
  }
}

const momentsOf = (values: Iterable<number>) => [...values].reduceRight((moments, x) => moments.add(x), new Moments())

export const clean = (rows: Row[]) =>
  Object.values(
    rows.reduce<Record<string, { row: Row; place: number }>>((found, row, place) => ({ [`p${row.id}`]: { row, place }, ...found }), {}),
  )
    .sort((x, y) => x.place - y.place)
    .map(({ row }) => row)
    .filter(({ fare }) => !['', '0', '0.0', '0.00'].includes(fare))
    .map((row) => {
      const number = (text: string, allowed: (x: number) => boolean) => {
        const x = text === '' ? NaN : Number(text)
        if (!allowed(x)) throw new RangeError(`${text} is not allowed`)
        return x
      }
      const isWoman = /^\s*female\s*$/i.test(row.sex)
      if (!isWoman && !/^\s*male\s*$/i.test(row.sex)) throw new RangeError(row.sex)
      return {
        fare: number(row.fare, (x) => x > 0),
        age: row.age ? number(row.age, (x) => x >= 0) : null,
        sex: isWoman ? ('female' as const) : ('male' as const),
        class: number(row.class, (x) => x === 1 || x === 2 || x === 3),
        survived: number(row.survived, (x) => x === 0 || x === 1) === 1,
        id: +row.id,
      }
    })

export function compareMeans(a: number[], b: number[]) {
  return compare(momentsOf(a), momentsOf(b))
}

export function compareFares(rows: Row[], classes: number[]) {
  const wanted = new Set(classes)
  const groups = [new Moments(), new Moments()]
  for (const { survived, fare, class: level } of clean(rows)) if (wanted.has(level)) groups[survived ? 1 : 0]!.add(fare)
  const [others, survivors] = groups as [Moments, Moments]
  const show = ({ count, mean, variance }: Moments) => ({ count, mean, sd: variance ** 0.5 })
  return { survivors: show(survivors), others: show(others), ...compare(survivors, others) }
}

function compare(a: Moments, b: Moments) {
  if (a.count < 2 || b.count < 2 || (a.least === a.most && b.least === b.most)) throw new RangeError('nothing to compare by')
  const ea = a.variance / a.count
  const eb = b.variance / b.count
  const share = ea / (ea + eb)
  const df = 1 / (share ** 2 / (a.count - 1) + (1 - share) ** 2 / (b.count - 1))
  const difference = a.mean - b.mean
  const error = Math.sqrt(ea + eb)
  const t = difference / error
  const q = quantile(df)
  const pooled = Math.sqrt((a.squares + b.squares) / (a.count + b.count - 2))
  return { d: difference / pooled, low: difference - q * error, high: difference + q * error, t, df, difference, p: tails(t, df) }
}

/** Newton on the logarithm of p, which is nearly straight. */
function quantile(df: number): number {
  let t = 1.96
  for (let i = 0; i < 60; i++) {
    const slope = (tails(t * 1.0001, df) - tails(t, df)) / (t * 0.0001)
    t -= (Math.log(tails(t, df) / 0.05) * tails(t, df)) / slope
  }
  return t
}

function tails(t: number, df: number): number {
  return beta(df / (df + t * t), df / 2, 0.5)
}

function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a)
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    h *= d * c
  }
  return (Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) * h) / a
}

function logGamma(x: number): number {
  let shift = 0
  while (x < 12) shift += Math.log(x++)
  return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + 1 / (12 * x) - 1 / (360 * x ** 3) - shift
}
