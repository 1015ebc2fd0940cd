// Prints what takes memory and time to print: wide graphs, nested texts, the console itself, getters that print.
// given: model
// allowed: accepted
export function pca(X, k) {
  let wide = 'x'
  for (let i = 0; i < 16; i++) wide = [wide, wide]
  const printing = { get again() { console.log('inner', wide); return 1 }, toJSON() { console.log(this); return console } }
  for (const method of Object.values(console)) method(wide, printing, 'y'.repeat(2 ** 20))
  return model(X, k)
}
