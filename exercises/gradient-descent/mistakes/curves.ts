import { type Habits, mean } from '../replay.ts'

/** Slips in what is recorded, and in what is left when all epochs are over or one has overflowed. */
export const curves: Record<string, Partial<Habits>> = {
  'the loss before the first epoch is left out': { curve: (losses) => losses.slice(1) },
  'the loss of an epoch is the one from before it': {
    curve: ([first, ...rest]) => [first!, first!, ...rest].slice(0, rest.length + 1),
  },
  'the loss of an epoch is the mean of what its batches met on their way': {
    epochLoss: (loss, _pairs, _theta, met) => mean(met.map((it) => loss(it.pairs, it.theta))),
  },
  'the loss of an epoch is the mean of what its rows met on their way': {
    epochLoss: (loss, pairs, _theta, met) =>
      met.reduce((sum, it) => sum + it.pairs.length * loss(it.pairs, it.theta), 0) / pairs.length,
  },
  'the loss of an epoch is that of its last batch': {
    epochLoss: (loss, _pairs, theta, met) => loss(met.at(-1)!.pairs, theta),
  },
  'the curve shows the lowest loss so far': { curve: (losses) => losses.map((_, i) => Math.min(...losses.slice(0, i + 1))) },
  'an epoch whose loss is not finite leaves its parameters behind': {
    choose: (visited, _losses, overflown) => overflown ?? visited.at(-1)!,
  },
  'a divergence leads back to the start': {
    choose: (visited, _losses, overflown) => (overflown ? visited[0]! : visited.at(-1)!),
  },
  'a divergence leads back by one epoch too many': {
    choose: (visited, _losses, overflown) => visited.at(overflown && visited.length > 1 ? -2 : -1)!,
  },
  'the parameters with the lowest loss are returned': {
    choose: (visited, losses) => visited[losses.indexOf(Math.min(...losses))]!,
  },
  'the parameters of all epochs are averaged': {
    choose: ([start, ...visited]) => (visited.length === 0 ? start! : start!.map((_, j) => mean(visited.map((it) => it[j]!)))),
  },
}
