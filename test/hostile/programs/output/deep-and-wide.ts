// Nested as deep as an answer may be, with a million lists at the bottom: whoever describes its shape twice a level never comes to an end.
// allowed: wrong_answer output_limit
export function pca(X, k) {
  let deep = Array.from({ length: 8e5 }, () => [])
  for (let i = 0; i < 58; i++) deep = [deep]
  return { mean: deep, components: [[1]], variances: [k], ratios: [1], projected: X }
}
