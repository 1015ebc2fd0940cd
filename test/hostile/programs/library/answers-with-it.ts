// Hands the library itself out as the answer, as a whole and in parts.
// imports: gradus/linalg
// allowed: wrong_answer
import * as linalg from 'gradus/linalg'

export function pca() {
  return { mean: linalg, components: Object.values(linalg), variances: linalg.dot, ratios: [linalg], projected: linalg.matmul }
}
