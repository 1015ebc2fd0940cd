import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import { heldOut, side } from './digits.ts'
import type * as Drive from './drive.ts'
import { fitTogether, listParameters, mostParameters, recognise } from './inference.ts'
import type * as Api from './solution.ts'

const mostShown = 32

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  trainNetwork({ actual, args: [, , seed] }) {
    // as the judge, it runs on what is a network of a size that was allowed, and on nothing else
    if (!fitTogether(actual) || listParameters(actual).length > mostParameters) return undefined
    const guesses = recognise(actual, seed)
    const missed = heldOut.flatMap(({ pixels, label }, i) => (guesses[i] === label ? [] : [{ pixels, label, guess: guesses[i] }]))
    const shown = missed.slice(0, mostShown)
    const images = shown.map(({ pixels, label, guess }) => ({
      label: `${label}, not ${guess}`,
      // ink on paper
      pixels: Array.from({ length: side }, (_, row) => pixels.slice(row * side, (row + 1) * side).map((ink) => 1 - ink)),
    }))
    const summary = `Of ${heldOut.length} digits it has not seen, your network takes ${missed.length} for another. Here are ${shown.length} of them, with the right answer first.`
    return { mark: 'images', title: 'What your network gets wrong', summary, images }
  },
})
