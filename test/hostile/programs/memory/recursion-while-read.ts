// Exhausts the stack of whoever reads the answer: getters that call themselves, and Proxies upon Proxies.
// allowed: runtime_error wrong_answer
export function pca(X, k) {
  let deep = {}
  for (let i = 0; i < 2e5; i++) deep = new Proxy(deep, {})
  return { mean: deep, get components() { return this.components }, projected: k }
}
