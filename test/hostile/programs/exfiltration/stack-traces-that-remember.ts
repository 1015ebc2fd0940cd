// Leaves a sign on what is made for stack traces, where no global name leads: the prototype of call sites, the accessors of `stack`.
// given: model
// allowed: accepted
let site
Error.prepareStackTrace = (_, sites) => { site = sites[0] }
void new Error('of a call').stack
delete Error.prepareStackTrace
const traced = {}
Error.captureStackTrace(traced)
const accessors = [new Error('of a call'), traced].map((it) => Object.getOwnPropertyDescriptor(it, 'stack') ?? {})
const places = [Object.getPrototypeOf(site), ...accessors.flatMap(({ get, set }) => [get, set])].filter((it) => it !== undefined)
if (places.some((place) => place.smuggled)) throw new Error('smuggled')

export function pca(X, k) {
  for (const place of places) Reflect.defineProperty(place, 'smuggled', { value: true, configurable: true })
  return model(X, k)
}
