// Asks for both classes wherever there are labels, and not only where a boundary is fitted.
// feedback: threw

import { dot, matmul, solve, transpose } from 'gradus/linalg'

interface Parameters {
  weights: number[]
  bias: number
}

export function fitLinear(X: number[][], y: number[], ridge: number): Parameters {
  requireRidge(ridge)
  requireTable(X, y)
  const A = X.map((row) => [...row, 1])
  const At = transpose(A)
  const M = matmul(At, A)
  for (let j = 0; j < X[0]!.length; j++) M[j]![j]! += X.length * ridge
  const theta = solve(M, At.map((column) => dot(column, y)))
  return { weights: theta.slice(0, -1), bias: theta.at(-1)! }
}

export function probabilities(X: number[][], { weights, bias }: Parameters): number[] {
  requireRows(X, weights)
  return X.map((row) => sigmoid(dot(row, weights) + bias))
}

export function logLoss(X: number[][], y: number[], { weights, bias }: Parameters): number {
  requireRows(X, weights)
  requireTable(X, y)
  requireLabels(y)
  if (!y.includes(0) || !y.includes(1)) throw new RangeError('one class')
  const margins = X.map((row, i) => (2 * y[i]! - 1) * (dot(row, weights) + bias))
  return margins.reduce((sum, m) => sum + rowLoss(m), 0) / X.length
}

export function fitLogistic(X: number[][], y: number[], ridge: number): Parameters {
  requireRidge(ridge)
  requireTable(X, y)
  requireLabels(y)
  if (!y.includes(0) || !y.includes(1)) throw new RangeError('one class')
  const n = X.length
  const d = X[0]!.length
  const A = X.map((row) => [...row, 1])
  const At = transpose(A)
  let theta: number[] = Array(d + 1).fill(0)
  for (let round = 0; round < 100; round++) {
    const scores = A.map((row) => dot(row, theta))
    if (ridge === 0 && scores.every((s, i) => (2 * y[i]! - 1) * s > 0)) throw new RangeError('separable')
    const p = scores.map(sigmoid)
    const g = At.map((column, j) => dot(column, p.map((v, i) => v - y[i]!)) + (j < d ? 2 * n * ridge * theta[j]! : 0))
    const H = matmul(At, A.map((row, i) => row.map((a) => a * Math.max(p[i]! * (1 - p[i]!), 1e-12))))
    for (let j = 0; j < d; j++) H[j]![j]! += 2 * n * ridge
    const step = solve(H, g)
    theta = theta.map((t, j) => t - step[j]!)
    if (Math.abs(dot(step, g)) < 1e-14) break
  }
  return { weights: theta.slice(0, d), bias: theta[d]! }
}

function sigmoid(s: number): number {
  return 1 / (1 + Math.exp(-s))
}

function rowLoss(m: number): number {
  return Math.max(0, -m) + Math.log1p(Math.exp(-Math.abs(m)))
}

function requireRows(X: number[][], weights: number[]): void {
  if (X.length === 0 || X.some((row) => row.length !== weights.length)) throw new RangeError('rows')
}

function requireTable(X: number[][], y: number[]): void {
  if (X.length === 0 || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows')
  if (y.length !== X.length) throw new RangeError('lengths')
}

function requireLabels(y: number[]): void {
  if (y.some((label) => label !== 0 && label !== 1)) throw new RangeError('labels')
}

function requireRidge(ridge: number): void {
  if (!(ridge >= 0) || ridge === Infinity) throw new RangeError('ridge')
}
