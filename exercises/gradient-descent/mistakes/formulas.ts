import { dot, type Habits, lossBy, mean, meanSquare, type Pair, residual, slopesBy, type Theta } from '../replay.ts'

/** Slips in the prediction, the loss and the gradient. Each completes "This is what comes out when …". */
export const formulas: Record<string, Partial<Habits>> = {
  'the gradient takes its residuals without the bias': {
    slopes: slopesBy(([row, target], theta) => withoutBias(row, theta) - target),
  },
  'the prediction leaves the bias out': predictingBy(withoutBias),
  'only the first feature enters the prediction': predictingBy((row, theta) => row[0]! * theta[0]! + theta.at(-1)!),
  'the bias is added once for every feature': predictingBy(
    (row, theta) => withoutBias(row, theta) + (row.length - 1) * theta.at(-1)!,
  ),
  'the loss is halved': { loss: lossBy(residual, (residuals) => meanSquare(residuals) / 2) },
  'the loss is the mean of the absolute residuals': { loss: lossBy(residual, (residuals) => mean(residuals.map(Math.abs))) },
  'the loss is the root of the mean square': { loss: lossBy(residual, (residuals) => Math.sqrt(meanSquare(residuals))) },
  'residuals are averaged first and squared afterwards': { loss: lossBy(residual, (residuals) => mean(residuals) ** 2) },
  'the last row does not count in the loss': {
    loss: lossBy(residual, (residuals) => meanSquare([...residuals.slice(0, -1), 0])),
  },
  'the loss is divided by the number of cells in the table': {
    loss: (pairs, theta) => lossBy(residual)(pairs, theta) / (theta.length - 1),
  },
  'the gradient is that of the absolute residuals': { slopes: slopesBy(residual, (r, row) => row.map((x) => Math.sign(r) * x)) },
  'the gradient takes only the signs of the residuals': {
    slopes: slopesBy(residual, (r, row) => row.map((x) => 2 * Math.sign(r) * x)),
  },
  'the slope of a weight leaves its feature out': { slopes: slopesBy(residual, (r, row) => row.map(() => 2 * r)) },
  'every weight takes the slope of the first': {
    slopes: slopesBy(residual, (r, row) => row.map((x, j) => 2 * r * (isLast(row, j) ? x : row[0]!))),
  },
  'the slope of the bias is left at zero': slopesTimes((isBias) => (isBias ? 0 : 1)),
  'the slope of the bias lacks the factor 2': slopesTimes((isBias) => (isBias ? 0.5 : 1)),
  'only the slope of the bias has the factor 2': slopesTimes((isBias) => (isBias ? 1 : 0.5)),
  'the slope of the bias is a sum and no mean': slopesTimes((isBias, pairs) => (isBias ? pairs.length : 1)),
  'the gradient is a sum over the rows and not a mean': slopesTimes((_, pairs) => pairs.length),
  'the slopes are divided by the number of features': slopesTimes(
    (_, pairs) => pairs.length / Math.max(1, pairs[0]![0].length - 1),
  ),
  'slopes are divided by one row more than there are': slopesTimes((_, pairs) => pairs.length / (pairs.length + 1)),
}

function predictingBy(predict: (row: number[], theta: Theta) => number): Partial<Habits> {
  const residualOf = ([row, target]: Pair, theta: Theta) => predict(row, theta) - target
  return { loss: lossBy(residualOf), slopes: slopesBy(residualOf) }
}

function slopesTimes(factorOf: (isBias: boolean, pairs: readonly Pair[]) => number): Partial<Habits> {
  return {
    slopes: (pairs, theta) => slopesBy(residual)(pairs, theta).map((slope, j) => slope * factorOf(isLast(theta, j), pairs)),
  }
}

function withoutBias(row: readonly number[], theta: Theta): number {
  return dot(row.slice(0, -1), theta)
}

function isLast(list: readonly unknown[], place: number): boolean {
  return place === list.length - 1
}
