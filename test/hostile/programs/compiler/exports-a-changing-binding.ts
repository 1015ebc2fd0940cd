// The exported name means something else each time it is looked up.
// allowed: runtime_error wrong_answer
export let pca = () => { pca = 5; return 1 }
Promise.resolve().then(() => { pca = undefined })
