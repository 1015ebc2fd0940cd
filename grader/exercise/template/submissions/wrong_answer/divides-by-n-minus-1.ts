// Write: the mistake in a sentence. Divides by n − 1, as one does for a variance.
// feedback: recognised: n − 1

export function mean(x: number[]): number {
  if (x.length === 0) throw new RangeError('an empty list has no mean')
  return x.reduce((sum, value) => sum + value, 0) / (x.length - 1)
}
