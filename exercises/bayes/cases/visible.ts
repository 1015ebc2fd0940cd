import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** The test and the messages that are worked by hand in the statement. */
const test: Api.Screening = { prevalence: 0.001, sensitivity: 0.9, specificity: 0.95 }
const messages = [
  [2, 1, 0],
  [1, 0, 0],
  [0, 1, 2],
]
const model: Api.NaiveBayes = {
  logPriors: [2 / 3, 1 / 3].map(Math.log),
  logLikelihoods: [[4 / 7, 2 / 7, 1 / 7].map(Math.log), [1 / 6, 2 / 6, 3 / 6].map(Math.log)],
}

/** How probable a roll is with dice of four, six, eight and twelve sides. */
const rolled = (face: number) => [4, 6, 8, 12].map((sides) => (face <= sides ? 1 / sides : 0))

export default [
  visible(
    'a faulty part and a sound one, from one of two machines',
    'updateBeliefs',
    [
      [0.6, 0.4],
      [
        [0.01, 0.04],
        [0.99, 0.96],
      ],
    ],
    { kills: ['begins-from-the-prior-again', 'never-normalises', 'forgets-the-prior', 'prior-at-every-step'] },
  ),
  visible(
    'which of four dice was rolled, roll by roll',
    'updateBeliefs',
    [[0.4, 0.3, 0.2, 0.1], [3, 1, 4, 2, 6, 3, 1, 5, 2, 6, 4, 8, 2, 7].map(rolled)],
    { kills: ['begins-from-the-prior-again', 'never-normalises', 'forgets-the-prior'] },
  ),
  visible('a good test for a rare condition', 'diagnose', [test, 'positive'], {
    kills: ['neglects-the-base-rate', 'every-second-is-ill', 'specificity-for-false-alarms', 'joint-for-posterior'],
  }),
  visible('what remains after a negative test', 'diagnose', [test, 'negative'], {
    kills: ['neglects-the-base-rate', 'probability-of-health', 'ignores-the-result'],
  }),
  visible('three messages, of which two are spam', 'trainNaiveBayes', [messages, [0, 0, 1], 2, 1], {
    kills: ['leaves-out-smoothing', 'denominator-plus-alpha', 'counts-rows', 'smooths-the-priors'],
  }),
  visible(
    'three more messages, one of them empty',
    'classify',
    [
      model,
      [
        [1, 1, 0],
        [0, 0, 4],
        [0, 0, 0],
      ],
    ],
    { kills: ['leaves-out-the-priors', 'answers-in-logarithms', 'words-once'] },
  ),
]
