// Throws what a harness might throw, or take for its own sign: verdicts, sentinels, timeouts, memory messages.
// allowed: runtime_error wrong_answer
const signs = [
  { reason: 'output limit' },
  Object.assign(new Error('Script execution timed out.'), { name: 'time_limit' }),
  Object.assign(new Error('Isolate was disposed during execution due to memory limit'), { name: 'memory_limit' }),
  Object.assign(new Error('accepted'), { name: 'accepted', verdict: 'accepted', state: 'returned' }),
  Object.assign(new Error('judge_error'), { name: 'ReferenceFailure', code: 'ERR_JUDGE' }),
  null, undefined, 4n, Symbol('accepted'), 'accepted',
]

export function pca(X) {
  throw signs[X.length % signs.length]
}
