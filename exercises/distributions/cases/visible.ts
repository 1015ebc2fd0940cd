import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const scores: Api.Normal = { kind: 'normal', mean: 100, sd: 15 }
const tosses: Api.Binomial = { kind: 'binomial', n: 4, p: 0.5 }

export default [
  visible('four tosses of a coin', 'density', [tosses, [0, 1, 2, 3, 4]], { kills: ['swaps-successes-and-ways'] }),
  visible('a bell to look at', 'density', [scores, Array.from({ length: 61 }, (_, i) => 40 + 2 * i)], {
    kills: ['sd-as-variance', 'not-divided-by-sd'],
  }),
  visible('at most so many heads in four tosses', 'cumulative', [tosses, [-1, 0, 1, 2.5, 4]], { kills: ['leaves-x-out'] }),
  visible('below the mean, at it, and two standard deviations above', 'cumulative', [scores, [85, 100, 130]], {
    kills: ['erf-of-z', 'erf-to-five-digits'],
    oracleOnly: 'F is asked for to seven digits, and float32 has no more than that',
  }),
  visible('the middle 95 in 100', 'quantile', [scores, [0.025, 0.5, 0.975]], { kills: ['never-scales-back'] }),
  visible('the median of four tosses, and its neighbours', 'quantile', [tosses, [0.2, 0.5, 0.8]], { kills: ['largest-below'] }),
  visible('five hundred draws to look at', 'sample', [scores, 500, 2026], { kills: ['draws-with-variance'] }),
]
