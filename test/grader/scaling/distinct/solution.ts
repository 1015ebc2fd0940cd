/** How many different numbers there are. */
export function countDistinct(numbers: number[]): number {
  return new Set(numbers).size
}
