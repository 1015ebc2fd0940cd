// The export is a Proxy that answers every question about itself.
// allowed: wrong_answer
export const pca = new Proxy(function () {}, {
  apply: (_, self, args) => ({ self, args }),
  get: () => { throw new Error('do not touch') },
  getOwnPropertyDescriptor: () => { throw new Error('do not touch') },
})
