// Error.prepareStackTrace hands out call sites: with their functions and receivers one could reach into the reader of the answer.
// allowed: wrong_answer
const loot = []
Error.stackTraceLimit = Infinity
Error.prepareStackTrace = (_, sites) => {
  for (const site of sites) {
    for (const method of ['getThis', 'getFunction']) {
      try {
        const thing = site[method]()
        if (thing && thing !== globalThis) loot.push(thing)
      } catch {}
    }
  }
  return sites.map(String).join()
}
const look = () => {
  const { stack } = new Error('where am I')
  for (const thing of loot) {
    try {
      if (/encode|answer|write/.test(thing.name)) thing(new Proxy({}, {}))
      thing.constructor.constructor('Array.isArray = () => false')()
    } catch {}
  }
  return stack.length
}

export function pca() {
  return { get mean() { return [look()] }, get components() { look(); return loot.length } }
}
