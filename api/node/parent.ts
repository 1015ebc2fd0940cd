/** How often to look, ms. */
const lookMs = 500

/**
 * Acts once whoever started this process is gone. npm passes signals on to the shell it starts us by, which dies of them and tells nobody;
 * replacing that shell by `exec` would be no way out, as npm puts our arguments at the end of a line that is to run on Windows too.
 */
export function whenParentIsGone(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, lookMs)
  timer.unref()
}
