// A thenable that resolves twice, then rejects, then throws, and is itself resolved with another thenable.
// allowed: wrong_answer
export function pca(X, k) {
  return {
    then(resolve, reject) {
      resolve({ then: (again) => { again({ verdict: 'accepted', k }); again([X]) } })
      resolve({ verdict: 'accepted' })
      reject(new RangeError('no'))
      throw new Error('no')
    },
  }
}
