import { findImprecision, findOffset } from './diagnose/amount.ts'
import { findWrongAxis } from './diagnose/axis.ts'
import { areLooselyClose, type Difference, type Named } from './diagnose/difference.ts'
import { findMiscount, findPermutation, findShift, findTransposed } from './diagnose/order.ts'
import { findScale } from './diagnose/scale.ts'
import { findSign } from './diagnose/sign.ts'

/** The most telling first: a transposed matrix is a permuted one too, and a factor close to 1 looks like too few digits. */
const diagnoses: ((difference: Difference) => Named | undefined)[] = [
  findSign,
  findMiscount,
  findScale,
  findTransposed,
  findShift,
  findPermutation,
  findOffset,
  findImprecision,
  findWrongAxis,
]

/** Names the mistake that explains how two lists of numbers differ; plain `value` when none does. */
export function diagnose(difference: Difference): Named {
  // what is nearly right is no scaled, shifted or reordered answer
  if (areLooselyClose(difference.actual, difference.expected, difference.tolerance)) return { kind: 'precision' }
  for (const find of diagnoses) {
    const named = find(difference)
    if (named) return named
  }
  return { kind: 'value' }
}
