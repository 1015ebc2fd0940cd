// Takes 1.96 from thirty degrees of freedom on, as tables of Student’s distribution used to end there.
// feedback: recognised: normal distribution

type Row = { id: string; survived: string; class: string; sex: string; age: string; fare: string }
type Passenger = { id: number; survived: boolean; class: number; sex: 'female' | 'male'; age: number | null; fare: number }

export function clean(rows: Row[]): Passenger[] {
  const seen = new Set<string>()
  const passengers: Passenger[] = []
  for (const row of rows) {
    if (seen.has(row.id)) continue
    seen.add(row.id)
    if (row.fare === '') continue
    const fare = Number(row.fare)
    if (fare === 0) continue
    const age = row.age === '' ? null : Number(row.age)
    const sex = row.sex.trim().toLowerCase()
    if (row.survived !== '0' && row.survived !== '1') throw new RangeError('survived is 0 or 1')
    if (!/^[123]$/.test(row.class)) throw new RangeError('there are three classes')
    if (sex !== 'female' && sex !== 'male') throw new RangeError('sex is female or male')
    if (Number.isNaN(fare) || fare < 0) throw new RangeError('a fare is an amount')
    if (age !== null && (Number.isNaN(age) || age < 0)) throw new RangeError('an age is a number of years')
    passengers.push({ id: Number(row.id), survived: row.survived === '1', class: Number(row.class), sex, age, fare })
  }
  return passengers
}

export function compareMeans(a: number[], b: number[]) {
  if (a.length < 2 || b.length < 2) throw new RangeError('too few values')
  const [m, n] = [a.length, b.length]
  const [va, vb] = [variance(a), variance(b)]
  if (isFlat(a) && isFlat(b)) throw new RangeError('no spread')
  const [ea, eb] = [va / m, vb / n]
  const error = Math.sqrt(ea + eb)
  const difference = mean(a) - mean(b)
  const t = difference / error
  const df = (ea + eb) ** 2 / (ea ** 2 / (m - 1) + eb ** 2 / (n - 1))
  const p = twoSidedP(Math.abs(t), df)
  const half = (df < 30 ? quantile(0.05, df) : 1.959964) * error
  const d = difference / Math.sqrt(((m - 1) * va + (n - 1) * vb) / (m + n - 2))
  return { difference, t, df, p, low: difference - half, high: difference + half, d }
}

export function compareFares(rows: Row[], classes: number[]) {
  const passengers = clean(rows).filter((it) => classes.includes(it.class))
  const survivors = passengers.filter((it) => it.survived).map((it) => it.fare)
  const others = passengers.filter((it) => !it.survived).map((it) => it.fare)
  const summary = (fares: number[]) => ({ count: fares.length, mean: mean(fares), sd: Math.sqrt(variance(fares)) })
  return { ...compareMeans(survivors, others), survivors: summary(survivors), others: summary(others) }
}

function twoSidedP(t: number, df: number): number {
  return area(Math.asinh(t / Math.sqrt(df)), df) / area(0, df)
}

function area(from: number, df: number): number {
  const to = Math.acosh(Math.cosh(from) * Math.exp(30 / df))
  const step = (to - from) / 1000
  let total = 0
  for (let i = 0; i < 1000; i++) total += Math.cosh(from + (i + 0.5) * step) ** -df * step
  return total
}

function quantile(p: number, df: number): number {
  let low = 1.9
  let high = 13
  while (high - low > 1e-7) {
    const t = (low + high) / 2
    if (twoSidedP(t, df) > p) low = t
    else high = t
  }
  return high
}

/** Asked of the values: the variance of equal ones may round to more than 0. */
function isFlat(values: number[]): boolean {
  return values.every((x) => x === values[0])
}

function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

function variance(values: number[]): number {
  const centre = mean(values)
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1)
}
