// Calls itself until the stack is used up, catches that, and does it again one level up.
// allowed: time_limit runtime_error
export function pca() {
  try {
    pca()
  } finally {
    pca()
  }
}
