import { type Customer, customerColumns, toRow } from '#authoring/customers'
import { randomFrom } from '#authoring/random'
import { reportOf } from '#authoring/report'

type Point = number[]

interface Clustering {
  labels: number[]
  /** Sum of squared distances to the centres. */
  inertia: number
  silhouette: number
}

interface Data {
  customers: Customer[]
  /** By k from 2 to 6; columns of mean 0 and standard deviation 1. */
  scaled: Map<number, Clustering>
  /** The same on the columns as they are. */
  raw: Map<number, Clustering>
  /** Sum of squared distances to the mean, of the scaled columns. */
  total: number
}

const counts = [2, 3, 4, 5, 6]
/** Into these, most starts end in the best clustering; into five or six hardly any do. */
const easilyFound = [2, 3, 4]
const restarts = 20

const mean = (x: readonly number[]) => x.reduce((sum, it) => sum + it, 0) / x.length
const squared = (a: Point, b: Point) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)
const centreOf = (points: readonly Point[]) => points[0]!.map((_, j) => mean(points.map((it) => it[j]!)))

function standardise(points: readonly Point[]): Point[] {
  const columns = points[0]!.map((_, j) => points.map((it) => it[j]!))
  const spreads = columns.map((column) => Math.sqrt(mean(column.map((x) => (x - mean(column)) ** 2))))
  return points.map((point) => point.map((x, j) => (x - mean(columns[j]!)) / spreads[j]!))
}

/** The best of many runs of Lloyd's algorithm from k-means++ starts (Arthur & Vassilvitskii, 2007). */
function cluster(points: readonly Point[], k: number): Clustering {
  const runs = Array.from({ length: restarts }, (_, run) => runLloyd(points, k, run))
  const { labels, inertia } = runs.reduce((best, it) => (it.inertia < best.inertia ? it : best))
  return { labels, inertia, silhouette: measureSilhouette(points, labels, k) }
}

function runLloyd(points: readonly Point[], k: number, run: number): { labels: number[]; inertia: number } {
  const random = randomFrom('customer-segments', `k = ${k}, run ${run}`)
  let centres = [random.pick(points)]
  while (centres.length < k) {
    const weights = points.map((it) => Math.min(...centres.map((centre) => squared(it, centre))))
    let left = random.uniform(
      0,
      weights.reduce((sum, it) => sum + it, 0),
    )
    centres.push(
      points[
        Math.max(
          0,
          weights.findIndex((weight) => (left -= weight) <= 0),
        )
      ]!,
    )
  }
  let inertia = Infinity
  for (;;) {
    const labels = points.map((it) => nearest(it, centres))
    const next = points.reduce((sum, it, i) => sum + squared(it, centres[labels[i]!]!), 0)
    if (next >= inertia) return { labels, inertia: next }
    inertia = next
    centres = centres.map((centre, c) => {
      const own = points.filter((_, i) => labels[i] === c)
      return own.length === 0 ? centre : centreOf(own)
    })
  }
}

function nearest(point: Point, centres: readonly Point[]): number {
  const distances = centres.map((centre) => squared(point, centre))
  return distances.indexOf(Math.min(...distances))
}

/** Mean over all points of (b − a) / max(a, b) (Rousseeuw, 1987); 0 for one that is alone. */
function measureSilhouette(points: readonly Point[], labels: readonly number[], k: number): number {
  return mean(
    points.map((point, i) => {
      const sums = Array.from({ length: k }, () => ({ sum: 0, count: 0 }))
      for (const [j, other] of points.entries()) {
        if (i === j) continue
        const group = sums[labels[j]!]!
        group.sum += Math.sqrt(squared(point, other))
        group.count++
      }
      const own = sums[labels[i]!]!
      if (own.count === 0) return 0
      const a = own.sum / own.count
      const b = Math.min(...sums.filter((it, c) => c !== labels[i] && it.count > 0).map(({ sum, count }) => sum / count))
      return (b - a) / Math.max(a, b)
    }),
  )
}

function segmentsOf({ customers }: Data, { labels }: Clustering): Customer[][] {
  return [...new Set(labels)].map((label) => customers.filter((_, i) => labels[i] === label))
}

const four = ({ scaled }: Data) => scaled.get(4)!
const average = (segment: readonly Customer[], name: keyof Customer) => mean(segment.map((it) => it[name]))
const revenue = (segment: readonly Customer[]) => segment.reduce((sum, { visits, basket }) => sum + visits * basket, 0)

/** The segment with the highest mean of a column. */
function topBy(data: Data, name: keyof Customer, clustering = four(data)): Customer[] {
  return segmentsOf(data, clustering).reduce((top, it) => (average(it, name) > average(top, name) ? it : top))
}

const bestK = (clusterings: Map<number, Clustering>) =>
  [...clusterings].reduce((best, it) => (it[1].silhouette > best[1].silhouette ? it : best))[0]
const raw4 = ({ raw }: Data) => raw.get(4)!
const sizes = (data: Data, clustering = four(data)) => segmentsOf(data, clustering).map(({ length }) => length)
const explained = (data: Data) => 100 * (1 - four(data).inertia / data.total)
const revenueShare = (data: Data, name: keyof Customer) => (100 * revenue(topBy(data, name))) / revenue(data.customers)
const customerShare = (data: Data, name: keyof Customer) => (100 * topBy(data, name).length) / data.customers.length

/** The mean of a column in the segment that is highest in another, over all customers' mean and standard deviation. */
function standardMean(data: Data, top: keyof Customer, name: keyof Customer): number {
  const all = data.customers.map((it) => it[name])
  return (average(topBy(data, top), name) - mean(all)) / Math.sqrt(mean(all.map((x) => (x - mean(all)) ** 2)))
}

const unscaled = 'the columns are not scaled, so that income alone decides'

export default reportOf<Data>({
  read({ 'customers.csv': text = '' }) {
    const customers = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const cells = line.split(',').map(Number)
        return Object.fromEntries(customerColumns.map((name, i) => [name, cells[i]])) as unknown as Customer
      })
    const points = customers.map(toRow)
    const scaledPoints = standardise(points)
    const centre = centreOf(scaledPoints)
    return {
      customers,
      scaled: new Map(counts.map((k) => [k, cluster(scaledPoints, k)])),
      raw: new Map(counts.map((k) => [k, cluster(points, k)])),
      total: scaledPoints.reduce((sum, it) => sum + squared(it, centre), 0),
    }
  },

  sections: [
    { title: 'For whom', asks: 'Who decides what with this page, and what would make it useless to them.', leastWords: 25 },
    {
      title: 'Data and scaling',
      asks: 'What a row and each column is, how the columns were brought to one scale, and what happens without that.',
      leastWords: 40,
    },
    {
      title: 'How many segments',
      asks: 'How k was chosen, with the numbers that speak for it, and how sure one can be.',
      leastWords: 40,
    },
    {
      title: 'The segments',
      asks: 'Each with a name of yours, its size and two or three numbers that set it apart, in the units of the data.',
      leastWords: 70,
    },
    {
      title: 'What to do',
      asks: 'One thing the shop might do differently for each of two segments, and how it would notice that it works.',
      leastWords: 40,
    },
    {
      title: 'What it does not say',
      asks: 'What the clustering cannot tell, and what a reader might take from it wrongly.',
      leastWords: 35,
    },
  ],

  claims: [
    ...easilyFound.map((k) => ({
      id: `silhouette-${k}`,
      label: `Mean silhouette of the best clustering into ${k}`,
      unit: '',
      rounding: { decimals: 2 },
      of: ({ scaled }: Data) => scaled.get(k)!.silhouette,
      mistakes: { [unscaled]: ({ raw }: Data) => raw.get(k)!.silhouette },
    })),
    {
      id: 'segments',
      label: 'The number of segments with the highest mean silhouette',
      unit: '',
      rounding: { decimals: 0 },
      of: ({ scaled }) => bestK(scaled),
      mistakes: { [unscaled]: ({ raw }) => bestK(raw) },
    },
    {
      id: 'explained',
      label: 'Share of the total sum of squares (scaled) that four segments explain',
      unit: '%',
      rounding: { decimals: 1 },
      of: explained,
      mistakes: {
        'what is left within the segments is given, not what they explain': (data) => 100 - explained(data),
        'the share is given as a fraction, not in per cent': (data) => explained(data) / 100,
      },
    },
    {
      id: 'largest',
      label: 'Customers in the largest of four segments',
      unit: '',
      rounding: { decimals: 0 },
      of: (data) => Math.max(...sizes(data)),
      mistakes: { [unscaled]: (data) => Math.max(...sizes(data, raw4(data))) },
    },
    {
      id: 'smallest',
      label: 'Customers in the smallest of four segments',
      unit: '',
      rounding: { decimals: 0 },
      of: (data) => Math.min(...sizes(data)),
      mistakes: { [unscaled]: (data) => Math.min(...sizes(data, raw4(data))) },
    },
    {
      id: 'bargain-basket',
      label: 'Mean basket in the segment with the highest mean share of discounts',
      unit: '€',
      rounding: { decimals: 2 },
      of: (data) => average(topBy(data, 'discounts'), 'basket'),
      mistakes: {
        [unscaled]: (data) => average(topBy(data, 'discounts', raw4(data)), 'basket'),
        'the centre is left in units of standard deviations': (data) => standardMean(data, 'discounts', 'basket'),
      },
    },
    {
      id: 'dear-visits',
      label: 'Mean visits a year in the segment with the highest mean basket',
      unit: '',
      rounding: { decimals: 1 },
      of: (data) => average(topBy(data, 'basket'), 'visits'),
      mistakes: {
        [unscaled]: (data) => average(topBy(data, 'basket', raw4(data)), 'visits'),
        'the centre is left in units of standard deviations': (data) => standardMean(data, 'basket', 'visits'),
      },
    },
    {
      id: 'dear-revenue',
      label: 'Share of all revenue (visits times basket) that comes from that segment',
      unit: '%',
      rounding: { decimals: 1 },
      of: (data) => revenueShare(data, 'basket'),
      mistakes: { 'its share of the customers is given, not of the revenue': (data) => customerShare(data, 'basket') },
    },
    {
      id: 'regular-revenue',
      label: 'Share of all revenue that comes from the segment with the most visits a year',
      unit: '%',
      rounding: { decimals: 1 },
      of: (data) => revenueShare(data, 'visits'),
      mistakes: { 'its share of the customers is given, not of the revenue': (data) => customerShare(data, 'visits') },
    },
  ],

  rubric: [
    {
      id: 'scaling',
      title: 'Scaling, understood',
      levels: [
        'Scales, or does not, without saying why.',
        'Says that columns have other units, but not what that does to a distance.',
        'Says that without scaling the income decides nearly alone, and what standardising gives each column.',
        'As before, and says that equal weights are a choice too, or when another would be better.',
      ],
    },
    {
      id: 'choice',
      title: 'The choice of k',
      levels: [
        'Names a number.',
        'Names the silhouette as the reason, without comparing values.',
        'Compares the values around the best one, and says how clear the choice is.',
        'As before, and adds a reason that is not the silhouette: stability, inertia, or what the reader can use.',
      ],
    },
    {
      id: 'profiles',
      title: 'Segments one can picture',
      levels: [
        'Lists centres, or numbers in standard deviations.',
        'Names the segments, but one cannot tell from the text what sets two of them apart.',
        'Each has a name, a size and the numbers that set it apart, in the units of the data.',
        'As before, and it says which differences do not matter, or where two segments touch.',
      ],
    },
    {
      id: 'actions',
      title: 'Something to do, and its test',
      levels: [
        'General advice that would fit any shop.',
        'An action for a segment that follows from its numbers, for one segment only or with no way to notice success.',
        'For two segments, an action that follows from their numbers, and a measurement that would show whether it works.',
        'As before, with a comparison group, or with what would count as failure.',
      ],
    },
    {
      id: 'limits',
      title: 'What clusters are not',
      levels: [
        'Takes the segments for kinds of people that exist.',
        'Says that results depend on choices, without naming one.',
        'Says that the algorithm divides whatever it is given, and names two choices that the result rests on.',
        'As before, and how one would find out whether the segments are there next year, or in other customers.',
      ],
    },
  ],
})
