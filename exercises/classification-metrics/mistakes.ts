import type { Suspects } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { classScores, averages, rocCurve, areaUnderCurve } = reference.oracle

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: number[]) => sum(values) / values.length
const divide = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const transpose = (matrix: number[][]) => matrix.map((_, j) => matrix.map((row) => row[j]!))

export function suspectMatrices(counts: number[][]): Suspects {
  return {
    'predicted classes stand in the rows, and actual ones in the columns': () => transpose(counts),
    'counts are kept in bytes, which begin anew after 255': () => counts.map((row) => [...Uint8Array.from(row)]),
    'counts are divided by those of their row': () => counts.map((row) => row.map((count) => divide(count, sum(row)))),
    'counts are divided by those of their column': () =>
      counts.map((row) => row.map((count, p) => divide(count, sum(counts.map((other) => other[p]!))))),
  }
}

export function suspectClassScores(matrix: number[][], field: keyof Api.ClassScores): Suspects {
  const { precision, recall, f1 } = classScores(matrix)
  const hits = matrix.map((row, c) => row[c]!)
  const occurring = matrix.map(sum)
  const predicted = transpose(matrix).map(sum)
  const all = sum(occurring)
  const orOne = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    precision: {
      'precision and recall are swapped': () => recall,
      'a class that is never predicted has a precision of 1': () => hits.map((hit, c) => orOne(hit, predicted[c]!)),
      'rows that are rightly not called this class count as hits': () =>
        hits.map((hit, c) => (all - predicted[c]! - occurring[c]! + 2 * hit) / all),
      'hits are divided by all rows': () => hits.map((hit) => hit / all),
    },
    recall: {
      'precision and recall are swapped': () => precision,
      'a class that never occurs has a recall of 1': () => hits.map((hit, c) => orOne(hit, occurring[c]!)),
      'hits are divided by all rows': () => hits.map((hit) => hit / all),
    },
    f1: {
      'F1 is the arithmetic mean of precision and recall': () => f1.map((_, c) => (precision[c]! + recall[c]!) / 2),
      'F1 is the geometric mean of precision and recall': () => f1.map((_, c) => Math.sqrt(precision[c]! * recall[c]!)),
      'F1 goes without its factor of 2': () => f1.map((value) => value / 2),
      'a class of which there is no trace has an F1 of 1': () =>
        f1.map((_, c) => orOne(2 * hits[c]!, predicted[c]! + occurring[c]!)),
    },
  }[field]
}

export function suspectAverages(matrix: number[][], classes: number[]): Record<string, () => Api.Averages> {
  const right = averages(matrix, classes)
  const everyClass = matrix.map((_, c) => c)
  const each = classScores(matrix)
  const meanOver = (list: number[]): Api.Scores => ({
    precision: mean(list.map((c) => each.precision[c]!)),
    recall: mean(list.map((c) => each.recall[c]!)),
    f1: mean(list.map((c) => each.f1[c]!)),
  })
  const { macro } = right
  const sizes = classes.map((c) => sum(matrix[c]!))
  const weigh = (values: number[]) => divide(sum(classes.map((c, i) => values[c]! * sizes[i]!)), sum(sizes))
  const accuracy = sum(matrix.map((row, c) => row[c]!)) / sum(matrix.flat())
  const traced = classes.filter((c) => sum(matrix[c]!) + sum(transpose(matrix)[c]!) > 0)
  return {
    'every micro average is the accuracy over all classes': () => ({
      ...right,
      micro: { precision: accuracy, recall: accuracy, f1: accuracy },
    }),
    'all classes are averaged, and not those listed': () => averages(matrix, everyClass),
    'as many classes as are listed are taken from the start': () => averages(matrix, everyClass.slice(0, classes.length)),
    'macro F1 is computed from macro precision and macro recall': () => ({
      ...right,
      macro: { ...macro, f1: divide(2 * macro.precision * macro.recall, macro.precision + macro.recall) },
    }),
    'macro averages weigh classes by how often they occur': () => ({
      ...right,
      macro: { precision: weigh(each.precision), recall: weigh(each.recall), f1: weigh(each.f1) },
    }),
    'a class of which there is no trace is left out of the mean': () => ({
      ...right,
      macro: traced.length === 0 ? macro : meanOver(traced),
    }),
    'macro and micro averages are swapped': () => ({ macro: right.micro, micro: macro }),
    'the matrix is cut down to the classes that are listed, with all that was taken for others': () =>
      averages(
        classes.map((a) => classes.map((p) => matrix[a]![p]!)),
        classes.map((_, i) => i),
      ),
  }
}

export function suspectCurves(labels: number[], scores: number[]): Record<string, () => Api.RocCurve> {
  const right = rocCurve(labels, scores)
  const { thresholds, falsePositiveRates, truePositiveRates } = right
  const positives = sum(labels)
  const negatives = labels.length - positives
  const above = (label: number) =>
    thresholds.map((threshold) => scores.filter((score, i) => score > threshold && labels[i] === label).length)
  const asText = [Infinity, ...[...new Set(scores)].toSorted().toReversed()]
  return {
    'the two rates are swapped': () => ({
      thresholds,
      falsePositiveRates: truePositiveRates,
      truePositiveRates: falsePositiveRates,
    }),
    'a score equal to the threshold is called negative': () => ({
      thresholds,
      falsePositiveRates: above(0).map((count) => count / negatives),
      truePositiveRates: above(1).map((count) => count / positives),
    }),
    'both rates are shares of all rows': () => ({
      thresholds,
      falsePositiveRates: falsePositiveRates.map((rate) => (rate * negatives) / labels.length),
      truePositiveRates: truePositiveRates.map((rate) => (rate * positives) / labels.length),
    }),
    'false positives are divided by all that is called positive': () => ({
      ...right,
      falsePositiveRates: falsePositiveRates.map((rate, i) =>
        divide(rate * negatives, rate * negatives + truePositiveRates[i]! * positives),
      ),
    }),
    'thresholds rise': () => ({
      thresholds: thresholds.toReversed(),
      falsePositiveRates: falsePositiveRates.toReversed(),
      truePositiveRates: truePositiveRates.toReversed(),
    }),
    'scores are sorted as text': () => ({ ...right, thresholds: asText }),
    'the first threshold is 1': () => ({ ...right, thresholds: thresholds.with(0, 1) }),
    'the first threshold is the highest score plus 1': () => ({ ...right, thresholds: thresholds.with(0, thresholds[1]! + 1) }),
  }
}

/** `area`: the right one, which takes a second look at all pairs of rows to compute. */
export function suspectAreas(labels: number[], scores: number[], area: number): Record<string, () => number> {
  const positives = sum(labels)
  const negatives = labels.length - positives
  const positive = scores.filter((_, i) => labels[i] === 1)
  const negative = scores.filter((_, i) => labels[i] === 0)
  const won = () => areaOfPairs(positive, negative, () => false)
  const cutAt = (threshold: number) =>
    areaUnderCurve(
      labels,
      scores.map((score) => (score >= threshold ? 1 : 0)),
    )
  const reworked = (rework: (score: number) => number) => areaOfPairs(positive.map(rework), negative.map(rework))
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  const n = labels.length
  return {
    // first, because where they agree this is what most people did
    'rows of equal score come over the threshold one after the other': () => areaInOrder(labels, scores),
    'ties count nothing': won,
    'ties count as won': () => 2 * area - won(),
    'an area below a half is turned over': () => Math.max(area, 1 - area),
    'scores that nearly agree are taken for tied': () => areaOfPairs(positive, negative, (p, q) => Math.abs(p - q) < 1e-9),
    'scores that differ by a rounding of their size are taken for tied': () =>
      areaOfPairs(positive, negative, (p, q) => Math.abs(p - q) <= Number.EPSILON * Math.max(Math.abs(p), Math.abs(q))),
    'scores are held as float32': () => reworked(Math.fround),
    'scores are clipped to lie between 0 and 1 first': () => reworked((score) => Math.min(1, Math.max(0, score))),
    'scores go through the logistic function first': () => reworked((score) => 1 / (1 + Math.exp(-score))),
    'scores are stretched to lie between 0 and 1 first': () =>
      reworked((score) => (high === low ? 0 : (score - low) / (high - low))),
    'scores are cut to 0 and 1 at a half first': () => cutAt(0.5),
    'scores are cut to 0 and 1 at zero first': () => cutAt(0),
    'all pairs of rows divide, and not those of a positive and a negative one': () =>
      (area * positives * negatives * 2) / (n * (n - 1)),
    'ranks start at 0': () => area - 1 / negatives,
  }
}

/** Over all pairs, with ties as one takes them to be. */
function areaOfPairs(positive: number[], negative: number[], tied = (p: number, q: number) => p === q): number {
  let won = 0
  // no list of pairs: there may be a million of them
  for (const p of positive) for (const q of negative) won += tied(p, q) ? 0.5 : Number(p > q)
  return won / (positive.length * negative.length)
}

/** Every row a step of its own. */
function areaInOrder(labels: number[], scores: number[]): number {
  const order = [...labels.keys()].toSorted((a, b) => scores[b]! - scores[a]!)
  const won = order.reduce((pairs, row, place) => {
    const hits = order.slice(0, place).filter((other) => labels[other] === 1).length
    return pairs + (labels[row] === 0 ? hits : 0)
  }, 0)
  return won / (sum(labels) * (labels.length - sum(labels)))
}
