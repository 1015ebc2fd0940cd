import { checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { suspectPermutations, suspectPs, suspectWelch, withReplacement } from './mistakes.ts'
import type * as Api from './solution.ts'

/** t, degrees of freedom and p are measured by themselves, a p of 1e-15 too; counts of shuffles are right or wrong. */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  twoSidedP({ actual, expected, args, tolerance: { relative }, close }) {
    close('', actual, expected, { absolute: 0, relative }, suspectPs(...args))
  },

  welch({ actual, expected, args, tolerance: { relative }, close }) {
    const suspects = suspectWelch(...args)
    for (const field of ['t', 'df', 'p'] as const) {
      const others: Suspects = Object.fromEntries(
        Object.entries(suspects).map(([words, compute]) => [words, () => compute()[field]]),
      )
      close(field, actual[field], expected[field], { absolute: 0, relative }, others)
    }
  },

  permutationP({ actual, expected, args: [a, b, rounds, seed], close, property }) {
    const within = { absolute: 0.01 / (rounds + 1), relative: 0 }
    const suspects = suspectPermutations(a, b, rounds, seed)
    const isDrawnRight = actual.draws === expected.draws
    // other draws make other shuffles, and a count of those may be by chance what another mistake counts
    const possible = Object.entries(suspects).filter(([words]) => isDrawnRight !== (words === withReplacement))
    close('p', actual.p, expected.p, within, Object.fromEntries(possible))
    property('each round draws one number for each place but the first', isDrawnRight)
  },
})
