// Returns a promise and keeps the microtask queue busy for ever: timers of the same process never fire.
// allowed: time_limit
export function pca() {
  const again = () => void Promise.resolve().then(again)
  again()
  return new Promise(() => {})
}
