// Imports what it was to write; learner code stands alone.

import { norm, dot as mathDot } from 'mathjs'

export const norm1 = (v: number[]) => norm(v, 1)
export const norm2 = (v: number[]) => norm(v, 2)
export const normInf = (v: number[]) => norm(v, Infinity)
export const dot = (a: number[], b: number[]) => mathDot(a, b)
export const cosineSimilarity = (a: number[], b: number[]) => dot(a, b) / (norm2(a) * norm2(b))
export const projection = (a: number[], b: number[]) => b.map((x) => (x * dot(a, b)) / dot(b, b))
export const angle = (a: number[], b: number[]) => Math.acos(cosineSimilarity(a, b))
