// An invalid Date: whoever prints it with toISOString throws.
// allowed: wrong_answer
export function pca() {
  return new Date(NaN)
}
