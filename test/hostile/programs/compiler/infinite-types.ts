// Types that recur without end: type checkers hang on them, and whoever only removes types does not care.
// given: model
// allowed: accepted
type Grow<T extends unknown[]> = T['length'] extends 99999 ? T : Grow<[...T, ...T, 1]>
type Both<A extends string> = `${A}${A}${A}` extends infer B extends string ? Both<B> : never
interface Loop<T> extends Loop<Loop<Loop<T>>> { next: Loop<this> }

export function pca(X: Grow<[]>, k: Both<'ab'>): Loop<number> {
  return model(X, k)
}
