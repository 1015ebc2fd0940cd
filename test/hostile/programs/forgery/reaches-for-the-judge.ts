// Looks for the realm of whoever reads the answer: constructors of arguments, receivers of getters, callers, global functions.
// allowed: wrong_answer
const found = []
const look = (thing) => {
  try {
    const world = thing?.constructor?.constructor?.('return this')()
    if (world && world !== globalThis) found.push(world)
  } catch {}
}

export function pca(...args) {
  args.forEach(look)
  look(this)
  const sloppy = Function('look', `return function spy() {
    look(this); look(arguments); look(spy.caller); look(arguments.callee.caller)
    return 1
  }`)(look)
  return {
    get mean() { sloppy.call(this); return found.length },
    components: new Proxy([], { get(target, key) { look(target); sloppy(); return Reflect.get(target, key) } }),
    get variances() {
      for (const world of found) world.Array.prototype.every = () => true
      return found
    },
  }
}
