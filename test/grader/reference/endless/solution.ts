export function halve(n: number): number {
  return n / 2
}
