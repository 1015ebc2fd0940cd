import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawScreening } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const positive: Api.Result = 'positive'
const negative: Api.Result = 'negative'

/** Rare conditions first, then what must be refused. */
export const diagnoses = [
  ...inParts('rare conditions, certain ones, and tests that never err', [
    hidden('cleared of a rare condition', 'diagnose', (random) => [drawScreening(random, 1e-5, 1e-4), negative], {
      kills: ['neglects-the-base-rate', 'probability-of-health', 'ignores-the-result'],
    }),
    hidden(
      'one in a million, and a test that nearly always errs',
      'diagnose',
      (random) => [drawScreening(random, 1e-6, 9e-6), positive],
      {
        kills: ['every-second-is-ill', 'specificity-for-false-alarms'],
      },
    ),
    hidden('cleared of what next to nobody has', 'diagnose', (random) => [drawScreening(random, 5e-17, 2e-16), negative], {
      kills: ['subtracts-the-healthy'],
    }),
    hidden(
      'cleared of what nobody has as far as anybody knows',
      'diagnose',
      (random) => [drawScreening(random, 1e-200, 9e-200), negative],
      { kills: ['subtracts-the-healthy'], oracleOnly: 'float32 ends at 1e-45' },
    ),
    hidden(
      'one in a billion, and a test without false alarms',
      'diagnose',
      (random) => [{ ...drawScreening(random, 1e-9, 5e-9), specificity: 1 }, positive],
      { kills: ['neglects-the-base-rate'] },
    ),
    hidden(
      'found what nobody has as far as anybody knows, by a test without false alarms',
      'diagnose',
      (random) => [{ ...drawScreening(random, 1e-200, 9e-200), specificity: 1 }, positive],
      { oracleOnly: 'float32 ends at 1e-45' },
    ),
    hidden(
      'a condition that nobody has, and a test that would miss nobody',
      'diagnose',
      (random) => [{ prevalence: 0, sensitivity: 1, specificity: random.uniform(0.85, 0.97) }, positive],
      { kills: ['neglects-the-base-rate'] },
    ),
    hidden(
      'a condition that everybody has',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), prevalence: 1 }, negative],
      { kills: ['neglects-the-base-rate', 'probability-of-health'] },
    ),
    hidden(
      'a test without false alarms',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), specificity: 1 }, positive],
      { kills: ['specificity-for-false-alarms'] },
    ),
    hidden('a test that finds nobody', 'diagnose', (random) => [{ ...drawScreening(random, 0.05, 0.2), sensitivity: 0 }, positive]),
  ]),
  ...inParts('rates that there cannot be, and results that never come', [
    hidden(
      'a rate above one',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), sensitivity: random.uniform(1.05, 1.4) }, positive],
      { throws: 'RangeError', kills: ['takes-any-rate', 'throws-any-error'] },
    ),
    hidden(
      'a prevalence above one',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), prevalence: random.uniform(1.05, 1.4) }, positive],
      { throws: 'RangeError', kills: ['takes-any-rate'] },
    ),
    hidden(
      'a specificity above one',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), specificity: random.uniform(1.05, 1.4) }, negative],
      { throws: 'RangeError', kills: ['takes-any-rate'] },
    ),
    hidden(
      'a rate below zero',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), specificity: random.uniform(-0.4, -0.1) }, positive],
      { throws: 'RangeError', kills: ['takes-any-rate'] },
    ),
    hidden(
      'a prevalence below zero',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), prevalence: random.uniform(-0.4, -0.1) }, negative],
      { throws: 'RangeError', kills: ['takes-any-rate'] },
    ),
    hidden(
      'a sensitivity below zero',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), sensitivity: random.uniform(-0.4, -0.1) }, negative],
      { throws: 'RangeError', kills: ['takes-any-rate'] },
    ),
    hidden(
      'a rate that is no number',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), prevalence: NaN }, positive],
      {
        throws: 'RangeError',
        kills: ['takes-any-rate', 'lets-nan-through'],
      },
    ),
    hidden(
      'a sensitivity that is no number',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), sensitivity: NaN }, positive],
      { throws: 'RangeError', kills: ['takes-any-rate', 'lets-nan-through'] },
    ),
    hidden(
      'a specificity that is no number',
      'diagnose',
      (random) => [{ ...drawScreening(random, 0.05, 0.2), specificity: NaN }, negative],
      { throws: 'RangeError', kills: ['takes-any-rate', 'lets-nan-through'] },
    ),
    hidden(
      'a result that never comes',
      'diagnose',
      (random) => [{ prevalence: 0, sensitivity: random.uniform(0.8, 1), specificity: 1 }, positive],
      { throws: 'RangeError', kills: ['divides-nothing-by-nothing'] },
    ),
    hidden(
      'nobody is cleared who has it, and everybody has it',
      'diagnose',
      (random) => [{ prevalence: 1, sensitivity: 1, specificity: random.uniform(0.8, 1) }, negative],
      { throws: 'RangeError', kills: ['divides-nothing-by-nothing'] },
    ),
  ]),
]
