import { checksOf, type Suspects, type Tolerance } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { suspectAdapted, suspectMerges, suspectOutputs, suspectSlopes } from './mistakes.ts'
import type * as Api from './solution.ts'

/** All is compared by closeness. A descent whose losses are wrong is told no more than that: its adapter follows from them. */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  initialAdapter({ actual, expected, args: [inputs], tolerance, close, property }) {
    const { A, B } = actual.adapter
    property(
      'a fresh adapter changes nothing: B is zero',
      B.flat().every((x) => x === 0),
      ['adapter', 'B'],
    )
    close(['adapter', 'A'], A, expected.adapter.A, tolerance, {
      'draws are not centred': () => expected.adapter.A.map((row) => row.map((x) => (x + 1 / Math.sqrt(inputs)) / 2)),
      'A starts at zero': () => A.map((row) => row.map(() => 0)),
    })
    close(['adapter', 'alpha'], actual.adapter.alpha, expected.adapter.alpha)
    property('one number is drawn for each entry of A, and none for B', actual.draws === expected.draws)
  },
  forward({ actual, expected, args: [X, W, adapter], tolerance, close }) {
    close('', actual, expected, tolerance, suspectOutputs(X, W, adapter))
  },
  gradients({ actual, expected, args: [X, adapter, slopes], tolerance, gradient }) {
    for (const letter of ['B', 'A'] as const)
      gradient(letter, actual[letter], expected[letter], tolerance, suspectSlopes(X, adapter, slopes, letter))
  },
  adapt({ actual, expected, args, tolerance, close }) {
    if (isSame(actual, expected, tolerance)) return
    const words = Object.entries(suspectAdapted(...args)).find(([, compute]) => isSame(actual, compute(), tolerance))?.[0]
    const telling = (value: unknown): Suspects => (words === undefined ? {} : { [words]: () => value })
    if (!close('losses', actual.losses, expected.losses, tolerance, telling(actual.losses))) return
    const { A, alpha } = expected.adapter
    const handsScaleBack: Suspects = { 'the scale α/r is handed back in the place of α': () => alpha / A.length }
    if (!close(['adapter', 'alpha'], actual.adapter.alpha, alpha, tolerance, handsScaleBack)) return
    close('adapter', actual.adapter, expected.adapter, tolerance, telling(actual.adapter))
  },
  merge({ actual, expected, args: [W, adapter], tolerance, close }) {
    close('', actual, expected, tolerance, suspectMerges(W, adapter, 1))
  },
  unmerge({ actual, expected, args: [W, adapter], tolerance, close }) {
    close('', actual, expected, tolerance, suspectMerges(W, adapter, -1))
  },
  countParameters({ actual, expected, args: [shapes, rank], close }) {
    close('frozen', actual.frozen, expected.frozen)
    close(
      'trainable',
      actual.trainable,
      expected.trainable,
      { absolute: 0, relative: 0 },
      {
        'the adapters are counted once, and not for every matrix': () =>
          rank * (shapes[0] ?? []).reduce((total, side) => total + side, 0),
        'only one of the two matrices of an adapter is counted': () =>
          rank * shapes.reduce((total, [, inputs]) => total + inputs, 0),
        'the frozen weights are counted as well': () => expected.frozen + expected.trainable,
      },
    )
  },
})

function isSame(a: Api.Adapted, b: Api.Adapted, { absolute, relative }: Tolerance): boolean {
  const list = ({ adapter: { A, B, alpha }, losses }: Api.Adapted) => [alpha, ...losses, ...A.flat(), ...B.flat()]
  const theirs = list(b)
  return list(a).every((x, i) => Math.abs(x - theirs[i]!) <= absolute + relative * Math.abs(theirs[i]!))
}
