import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { type Scaled, scale, sharesOf } from './scaled.ts'
import type * as Api from './solution.ts'

/**
 * Without logarithms where there are products: weights are mantissas with a power of two, multiplied step by step. Where logarithms are given,
 * a posterior comes from its odds against each rival, and a test from the odds of being healthy.
 */
const oracle = {
  updateBeliefs(prior: number[], likelihoods: number[][]): number[][] {
    if (prior.length === 0 || !areWeights(prior)) throw new RangeError('no prior')
    const total = prior.reduce((sum, p) => sum + p, 0)
    if (total > 1 + 1e-6 || total < 1 - 1e-6) throw new RangeError('the prior does not add up to 1')
    let weights: Scaled[] = prior.map((p) => scale(p))
    return likelihoods.map((row) => {
      if (row.length !== prior.length || !areWeights(row)) throw new RangeError('no likelihoods')
      weights = weights.map((weight, k) => scale(weight.mantissa * row[k]!, weight.exponent))
      return orImpossible(sharesOf(weights))
    })
  },

  diagnose({ prevalence, sensitivity, specificity }: Api.Screening, result: Api.Result): number {
    if (![prevalence, sensitivity, specificity].every((rate) => rate >= 0 && rate <= 1)) throw new RangeError('no rate')
    const ill = prevalence * (result === 'positive' ? sensitivity : 1 - sensitivity)
    const healthy = (1 - prevalence) * (result === 'positive' ? 1 - specificity : specificity)
    return orImpossible([1 / (1 + healthy / ill)])[0]!
  },

  trainNaiveBayes(rows: number[][], labels: number[], classes: number, smoothing: number): Api.NaiveBayes {
    const range = Array.from({ length: classes }, (_, c) => c)
    const words = Array.from({ length: rows[0]?.length ?? 0 }, (_, j) => j)
    if (rows.length === 0 || words.length === 0) throw new RangeError('nothing to train on')
    if (labels.length !== rows.length || !labels.every((label) => range.includes(label))) throw new RangeError('no labels')
    if (!rows.every((row) => areCounts(row, words.length))) throw new RangeError('no counts')
    if (Number.isNaN(smoothing) || smoothing <= 0) throw new RangeError('no smoothing')
    const share = 1 / rows.length
    return {
      logPriors: range.map((c) => Math.log(labels.reduce((sum, label) => (label === c ? sum + share : sum), 0))),
      logLikelihoods: range.map((c) => {
        const members = rows.filter((_, i) => labels[i] === c)
        const all = members.flat().reduce((sum, count) => sum + count, 0)
        return words.map((j) => {
          const times = members.reduce((sum, row) => sum + row[j]!, 0)
          return Math.log(times + smoothing) - Math.log(all + smoothing * words.length)
        })
      }),
    }
  },

  classify({ logPriors, logLikelihoods }: Api.NaiveBayes, rows: number[][]): Api.Classified {
    const probabilities = rows.map((row) => {
      if (!areCounts(row, logLikelihoods[0]!.length)) throw new RangeError('no counts')
      const occurring = [...row.keys()].filter((j) => row[j]! > 0)
      const scores = logPriors.map((prior, c) => occurring.reduce((sum, j) => sum + row[j]! * logLikelihoods[c]![j]!, prior))
      return orImpossible(scores.map((score) => 1 / scores.reduce((odds, rival) => odds + oddsAgainst(score, rival), 0)))
    })
    const labels = probabilities.map((row) => row.reduce((best, p, c) => (p > row[best]! ? c : best), 0))
    return { labels, probabilities }
  },
}

/** Float32 tensors corroborate: cumulative sums of logarithms and a softmax; a one-hot product for the counts. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    updateBeliefs: (tf, prior, likelihoods) =>
      tf.softmax(tf.add(logOf(tf, [prior]), tf.cumsum(logOf(tf, likelihoods), 0))) as Tensor,
    diagnose(tf, { prevalence, sensitivity, specificity }, result) {
      const given = result === 'positive' ? [sensitivity, 1 - specificity] : [1 - sensitivity, specificity]
      const joint = tf.mul(given, [prevalence, 1 - prevalence])
      return tf.div(tf.slice(joint, 0, 1).asScalar(), tf.sum(joint))
    },
    trainNaiveBayes(tf, rows, labels, classes, smoothing) {
      const members = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), classes), 'float32')
      const counts = tf.add(tf.matMul(members, tf.tensor2d(rows), true), smoothing)
      return {
        logPriors: tf.log(tf.mean(members, 0)),
        logLikelihoods: tf.sub(tf.log(counts), tf.log(tf.sum(counts, 1, true))),
      }
    },
    classify(tf, { logPriors, logLikelihoods }, rows) {
      const logs = tf.maximum(tf.tensor2d(logLikelihoods), impossible)
      // what is the same in all classes plays no part, and would cost digits
      const told = tf.sub(logs, tf.mean(logs, 0, true))
      const scores = tf.add(tf.matMul(tf.tensor2d(rows), told, false, true), tf.maximum([logPriors], impossible))
      const probabilities = tf.softmax(scores as Tensor)
      return { labels: tf.argMax(probabilities, 1), probabilities }
    },
  },
})

/** Stands for the logarithm of nothing where −∞ · 0 would be NaN. */
const impossible = -1e4

const logOf = (tf: Tensors, rows: number[][]) => tf.maximum(tf.log(tf.tensor2d(rows)), impossible)

const areWeights = (values: number[]) => values.every((value) => value >= 0 && value < Infinity)
const areCounts = (row: number[], words: number) =>
  row.length === words && row.every((count) => Math.floor(count) === count && count >= 0 && count < Infinity)

/** e to the rival's score less one's own; where one's own is impossible, so is the posterior, and where both are, nothing is known. */
function oddsAgainst(score: number, rival: number): number {
  if (score === -Infinity) return rival === -Infinity ? NaN : Infinity
  return Math.exp(rival - score)
}

/** Shares of nothing are NaN: the evidence was impossible under all hypotheses. */
function orImpossible(shares: number[]): number[] {
  if (shares.every(Number.isNaN)) throw new RangeError('impossible evidence')
  return shares.map((share) => (Number.isNaN(share) ? 0 : share))
}
