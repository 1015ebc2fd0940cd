import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { PassengerRow } from '#authoring/passengers'
import { reportOf } from '#authoring/report'

interface Row {
  id: string
  survived: boolean
  third: boolean
  fare: number
}

/** What the claims are computed from, and what the commonest slips in cleaning make of it. */
interface Table {
  used: Row[]
  withDoubles: Row[]
  withCrew: Row[]
}

const mean = (x: readonly number[]) => x.reduce((sum, it) => sum + it, 0) / x.length
const sumOfSquares = (x: readonly number[]) => x.reduce((sum, it) => sum + (it - mean(x)) ** 2, 0)
const variance = (x: readonly number[]) => sumOfSquares(x) / (x.length - 1)

function split(rows: readonly Row[]): [survivors: number[], others: number[]] {
  const fares = (survived: boolean) => rows.filter((it) => it.survived === survived).map(({ fare }) => fare)
  return [fares(true), fares(false)]
}

/** Welch, B. L. (1947), "The generalization of Student's problem when several different population variances are involved". */
function welch(rows: readonly Row[]) {
  const [a, b] = split(rows)
  const [u, v] = [variance(a) / a.length, variance(b) / b.length]
  const error = Math.sqrt(u + v)
  const difference = mean(a) - mean(b)
  const t = difference / error
  const df = (u + v) ** 2 / (u ** 2 / (a.length - 1) + v ** 2 / (b.length - 1))
  const half = tQuantile(0.975, df) * error
  return { difference, t, df, p: 2 * tCdf(-Math.abs(t), df), low: difference - half, high: difference + half }
}

function pooled(rows: readonly Row[]) {
  const [a, b] = split(rows)
  const sd = Math.sqrt((sumOfSquares(a) + sumOfSquares(b)) / (a.length + b.length - 2))
  const difference = mean(a) - mean(b)
  return { sd, d: difference / sd, t: difference / (sd * Math.sqrt(1 / a.length + 1 / b.length)), df: a.length + b.length - 2 }
}

const thirdClass = (rows: readonly Row[]) => rows.filter(({ third }) => third)
const survivors = (rows: readonly Row[]) => split(rows)[0]
const others = (rows: readonly Row[]) => split(rows)[1]
const share = (rows: readonly Row[]) => (100 * survivors(rows).length) / rows.length

const pounds = { unit: '£', rounding: { decimals: 2 } }
const bare = (rounding: { decimals: number } | { figures: number }) => ({ unit: '', rounding })

export default reportOf<Table>({
  read({ 'passengers.csv': text = '' }) {
    const [head, ...lines] = text.trim().split('\n')
    const names = head!.split(',') as (keyof PassengerRow)[]
    const rows = lines.map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(names.map((name, i) => [name, cells[i]!.trim()])) as unknown as PassengerRow
    })
    const withFare = rows
      .filter(({ fare }) => fare !== '')
      .map((it): Row => ({ id: it.id, survived: it.survived === '1', third: it.class === '3', fare: Number(it.fare) }))
    const once = (list: readonly Row[]) => [...new Map(list.map((it) => [it.id, it])).values()]
    const paid = withFare.filter(({ fare }) => fare > 0)
    return { used: once(paid), withDoubles: paid, withCrew: once(withFare) }
  },

  sections: [
    {
      title: 'Question',
      asks: 'What you want to know, of whom, and why a reader should care. One question that the data can answer.',
      leastWords: 25,
    },
    {
      title: 'Data and cleaning',
      asks: 'Where the rows come from, what was wrong with them, what you did about it, and how many are left.',
      leastWords: 40,
    },
    {
      title: 'Method',
      asks: 'Which test and which interval, what they assume, and why you chose them over the nearest alternative.',
      leastWords: 40,
    },
    {
      title: 'Findings',
      asks: 'What came out: sizes with their units and uncertainty first, p-values after. Then the same within the third class.',
      leastWords: 60,
    },
    {
      title: 'What it does not say',
      asks: 'What a hasty reader would conclude and may not, and what you would look at next.',
      leastWords: 40,
    },
  ],

  claims: [
    {
      id: 'rows-used',
      label: 'Rows that are left after cleaning',
      ...bare({ decimals: 0 }),
      of: ({ used }) => used.length,
      mistakes: {
        'passengers who stand there twice are counted twice': ({ withDoubles }) => withDoubles.length,
        'those who travelled free are kept': ({ withCrew }) => withCrew.length,
      },
    },
    {
      id: 'survival-rate',
      label: 'Share of the rows used that survived',
      unit: '%',
      rounding: { decimals: 1 },
      of: ({ used }) => share(used),
      mistakes: { 'the share is given as a fraction, not in per cent': ({ used }) => share(used) / 100 },
    },
    {
      id: 'fare-survivors',
      label: 'Mean fare of those who survived',
      ...pounds,
      of: ({ used }) => mean(survivors(used)),
      mistakes: {
        'passengers who stand there twice are counted twice': ({ withDoubles }) => mean(survivors(withDoubles)),
        'those who travelled free are kept': ({ withCrew }) => mean(survivors(withCrew)),
        'the two groups are taken for each other': ({ used }) => mean(others(used)),
      },
    },
    {
      id: 'fare-others',
      label: 'Mean fare of those who did not',
      ...pounds,
      of: ({ used }) => mean(others(used)),
      mistakes: {
        'passengers who stand there twice are counted twice': ({ withDoubles }) => mean(others(withDoubles)),
        'those who travelled free are kept': ({ withCrew }) => mean(others(withCrew)),
      },
    },
    {
      id: 'welch-t',
      label: 'Welch’s t, survivors minus the others',
      ...bare({ decimals: 2 }),
      of: ({ used }) => welch(used).t,
      mistakes: {
        'the variances are pooled': ({ used }) => pooled(used).t,
        'the survivors are subtracted from the others': ({ used }) => -welch(used).t,
      },
    },
    {
      id: 'degrees-of-freedom',
      label: 'Its degrees of freedom, by Welch and Satterthwaite',
      ...bare({ decimals: 1 }),
      of: ({ used }) => welch(used).df,
      mistakes: { 'those of the pooled test are used, n − 2': ({ used }) => pooled(used).df },
    },
    {
      id: 'p-value',
      label: 'Its p-value, two-sided',
      ...bare({ figures: 2 }),
      of: ({ used }) => welch(used).p,
      mistakes: { 'only one side is counted': ({ used }) => welch(used).p / 2 },
    },
    {
      id: 'difference-low',
      label: 'Lower end of the 95 % interval for the difference of mean fares',
      ...pounds,
      of: ({ used }) => welch(used).low,
      mistakes: {
        'the interval has 90 %': ({ used }) =>
          welch(used).difference - (tQuantile(0.95, welch(used).df) * welch(used).difference) / welch(used).t,
      },
    },
    {
      id: 'difference-high',
      label: 'Upper end of that interval',
      ...pounds,
      of: ({ used }) => welch(used).high,
      mistakes: {
        'the interval has 90 %': ({ used }) =>
          welch(used).difference + (tQuantile(0.95, welch(used).df) * welch(used).difference) / welch(used).t,
      },
    },
    {
      id: 'cohens-d',
      label: 'Cohen’s d: the difference over the pooled standard deviation',
      ...bare({ decimals: 2 }),
      of: ({ used }) => pooled(used).d,
      mistakes: { 'the difference is not divided by anything': ({ used }) => welch(used).difference },
    },
    {
      id: 'third-class-difference',
      label: 'Difference of mean fares, survivors minus the others, within the third class',
      ...pounds,
      of: ({ used }) => welch(thirdClass(used)).difference,
      mistakes: { 'all classes are taken together': ({ used }) => welch(used).difference },
    },
    {
      id: 'third-class-p',
      label: 'Welch’s p-value, two-sided, within the third class',
      ...bare({ figures: 2 }),
      of: ({ used }) => welch(thirdClass(used)).p,
      mistakes: {
        'all classes are taken together': ({ used }) => welch(used).p,
        'only one side is counted': ({ used }) => welch(thirdClass(used)).p / 2,
      },
    },
  ],

  rubric: [
    {
      id: 'cleaning',
      title: 'Cleaning that somebody else could repeat',
      levels: [
        'Says that the data were cleaned, not how.',
        'Names what was wrong, but for at least one of doubles, empty fares and free passages not what was done.',
        'For each of the three: what was wrong, what was done, and how many rows it concerned or why that is right.',
        'As before, and says what would change if the other choice had been made.',
      ],
    },
    {
      id: 'method',
      title: 'A method with its reasons',
      levels: [
        'Names a test without a reason, or one whose assumptions the data plainly break.',
        'Says why Welch’s test, or what it assumes, but not both.',
        'Says why variances are not pooled, and what skewed fares do to a test of means at this sample size.',
        'As before, and names what would answer the question better (logarithms, ranks, a permutation) and why it was left.',
      ],
    },
    {
      id: 'sizes',
      title: 'Sizes before significance',
      levels: [
        'Gives a p-value as the result.',
        'Gives the difference, without its uncertainty or without a unit.',
        'Gives the difference in pounds with its interval, and says whether that is much.',
        'As before, and puts Cohen’s d into words: how far the two groups overlap.',
      ],
    },
    {
      id: 'class',
      title: 'What stands behind the difference',
      levels: [
        'Concludes that paying more saved people.',
        'Calls it an association and leaves it at that.',
        'Uses the third class alone to show that the difference goes with the class, and says so.',
        'As before, and says what that comparison cannot exclude: little power within a class, other things that go with the fare.',
      ],
    },
  ],
})
