// Promises and microtasks without end, all of them waiting.
// allowed: memory_limit time_limit
export function pca() {
  const never = new Promise(() => {})
  for (;;) void Promise.all([never, never]).then(() => pca)
}
