// Has the library walk along a list that has no end.
// imports: gradus/linalg
// allowed: time_limit
import { norm1 } from 'gradus/linalg'

export function pca() {
  let at = 0
  return norm1({ get length() { return ++at + 1 } })
}
