import type * as Api from './solution.ts'

export type Kind = 'centroids' | 'neighbours' | 'logistic' | 'never'

/** The report, how many models were made for it, and how often one was fitted at most. */
export function crossValidate(solution: typeof Api, kind: Kind, X: number[][], labels: number[], foldOf: number[]) {
  const fits: number[] = []
  const report = solution.crossValidate(
    () => {
      const model = makers[kind]()
      const me = fits.push(0) - 1
      return {
        fit(rows, classes) {
          fits[me]!++
          model.fit(rows, classes)
        },
        predict: (rows) => model.predict(rows),
        score: (rows) => model.score(rows),
      }
    },
    X,
    labels,
    foldOf,
  )
  const { folds, mean, sd, pooled } = report
  return { folds, mean, sd, pooled, models: fits.length, fits: Math.max(0, ...fits) }
}

/** All but the last remember what they were fitted on before. */
export const makers: Record<Kind, () => Api.Model> = {
  centroids: () => new Centroids(),
  neighbours: () => new Neighbours(),
  logistic: () => new Logistic(),
  never: () => ({ fit() {}, predict: (rows) => rows.map(() => 0), score: (rows) => rows.map(() => 0) }),
}

/** Compares distances to the means of both classes; cautious: it calls a row positive only from a score of 1 on. */
class Centroids implements Api.Model {
  rows: number[][] = []
  labels: number[] = []

  fit(X: number[][], labels: number[]): void {
    this.rows.push(...X)
    this.labels.push(...labels)
  }

  score(X: number[][]): number[] {
    const [zero, one] = [0, 1].map((label) => centreOf(this.rows.filter((_, i) => this.labels[i] === label)))
    return X.map((x) => round(squaredDistance(x, zero!) - squaredDistance(x, one!)))
  }

  predict(X: number[][]): number[] {
    return this.score(X).map((score) => (score >= 1 ? 1 : 0))
  }
}

/** The share of positive rows among the three nearest. */
class Neighbours implements Api.Model {
  rows: { x: number[]; label: number }[] = []

  fit(X: number[][], labels: number[]): void {
    this.rows.push(...X.map((x, i) => ({ x: [...x], label: labels[i]! })))
  }

  score(X: number[][]): number[] {
    return X.map((x) => {
      const nearest = this.rows
        .map(({ x: other, label }) => ({ label, distance: squaredDistance(x, other) }))
        .toSorted((a, b) => a.distance - b.distance)
        .slice(0, 3)
      return nearest.reduce((sum, { label }) => sum + label, 0) / nearest.length
    })
  }

  predict(X: number[][]): number[] {
    return this.score(X).map((score) => (score > 0.5 ? 1 : 0))
  }
}

/** Logistic regression by four rounds of stochastic gradient descent, row after row, from the weights it has. Scores are log-odds. */
class Logistic implements Api.Model {
  weights: number[] = []

  fit(X: number[][], labels: number[]): void {
    for (let round = 0; round < 4; round++) {
      for (const [i, x] of X.entries()) {
        const error = labels[i]! - 1 / (1 + Math.exp(-this.logOdds(x)))
        this.weights = [...x, 1].map((xj, j) => (this.weights[j] ?? 0) + 0.3 * error * xj)
      }
    }
  }

  logOdds(x: number[]): number {
    return [...x, 1].reduce((sum, xj, j) => sum + xj * (this.weights[j] ?? 0), 0)
  }

  score(X: number[][]): number[] {
    return X.map((x) => round(this.logOdds(x)))
  }

  predict(X: number[][]): number[] {
    return this.score(X).map((score) => (score > 0 ? 1 : 0))
  }
}

const centreOf = (rows: number[][]) => rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length)

const squaredDistance = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)

/** To three decimals, so that rounding on the way there decides no order. */
const round = (score: number) => Math.round(score * 1000) / 1000
