// Has the library fill the heap.
// imports: gradus/linalg
// allowed: memory_limit
import { identity } from 'gradus/linalg'

export function pca() {
  const kept = []
  for (;;) kept.push(identity(500))
}
