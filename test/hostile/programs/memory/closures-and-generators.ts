// Keeps functions, classes, bound functions and generators that stand still in the middle.
// allowed: memory_limit time_limit
export function pca() {
  const kept = []
  for (;;) {
    const generator = (function* () { const big = new Array(100).fill(0.5); yield big; yield big })()
    generator.next()
    kept.push(generator, class { #x = generator }, pca.bind(generator, kept.length), () => generator)
  }
}
