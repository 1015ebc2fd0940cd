import { type Habits, mean, step, type Theta } from '../replay.ts'

/** Slips in a step: its direction and length, what it is made of, what moves first, and where all starts. */
export const steps: Record<string, Partial<Habits>> = {
  'the step goes along the gradient instead of against it': movingBy((_, rate) => rate),
  'the bias steps along its slope, where the weights step against theirs': movingBy((isBias, rate) => (isBias ? rate : -rate)),
  'the gradient of a batch is divided by the number of all rows': { share: (batch, _batchSize, all) => batch / all },
  'the last, shorter batch is divided by the full batch size': { share: (batch, batchSize) => batch / batchSize },
  'the gradient lacks the factor 2 of the square': { share: () => 0.5 },
  'a step is divided by the number of its rows a second time': { share: (batch) => 1 / batch },
  'gradients add up from batch to batch': { carried: 1 },
  'gradients add up from batch to batch, until the epoch ends': { carried: 1, carriesOn: false },
  'a step carries nine tenths of the step before': { carried: 0.9 },
  'all batches of an epoch look at the parameters from its start': { looksOnce: true },
  'the bias steps after the weights, with what they have become': {
    move: (theta, slopesAt, rate) => moveInTurn(theta, slopesAt, rate, [[...theta.keys()].slice(0, -1), [theta.length - 1]]),
  },
  'the weights step after the bias, with what it has become': {
    move: (theta, slopesAt, rate) => moveInTurn(theta, slopesAt, rate, [[theta.length - 1], [...theta.keys()].slice(0, -1)]),
  },
  'each parameter steps with what those before it have become': {
    move: (theta, slopesAt, rate) =>
      moveInTurn(
        theta,
        slopesAt,
        rate,
        [...theta.keys()].map((j) => [j]),
      ),
  },
  'each weight steps with what those before it have become': {
    move(theta, slopesAt, rate) {
      const places = [...theta.keys()]
      const moved = moveInTurn(
        theta,
        slopesAt,
        rate,
        places.slice(0, -1).map((j) => [j]),
      )
      return moved.with(theta.length - 1, step(theta, slopesAt(theta), () => -rate).at(-1)!)
    },
  },
  'only the first weight steps': movingBy((isBias, rate, place) => (isBias || place === 0 ? -rate : 0)),
  'the bias never steps': movingBy((isBias, rate) => (isBias ? 0 : -rate)),
  'the weights start at one': { start: ([first]) => first![0].map((_, j, row) => (j === row.length - 1 ? 0 : 1)) },
  'all parameters start at one': { start: ([first]) => first![0].map(() => 1) },
  'the bias starts at the mean target': {
    start: (pairs) => pairs[0]![0].map((_, j, row) => (j === row.length - 1 ? mean(pairs.map(([, target]) => target)) : 0)),
  },
}

function movingBy(factorOf: (isBias: boolean, rate: number, place: number) => number): Partial<Habits> {
  return {
    move: (theta, slopesAt, rate) => step(theta, slopesAt(theta), (isBias, place) => factorOf(isBias, rate, place)),
  }
}

/** Moves the places of one group at once, and one group after the other. */
function moveInTurn(start: Theta, slopesAt: (theta: Theta) => number[], rate: number, groups: number[][]): Theta {
  return groups.reduce((theta, group) => step(theta, slopesAt(theta), (_, place) => (group.includes(place) ? -rate : 0)), start)
}
