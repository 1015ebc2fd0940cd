/** Enough for a person to compare by eye. */
const leastDigits = 4

/** How many significant digits tell two numbers apart, and one more, or rounding would exaggerate; 17 tell all that are different. */
export function digitsBetween(a: number, b: number): number {
  let digits = 1
  while (digits < 17 && a.toPrecision(digits) === b.toPrecision(digits)) digits++
  return Math.min(17, Math.max(leastDigits, digits + 1))
}

/** With so many significant digits, and no trailing zeros; whole numbers of up to nine digits stay whole. */
export function showNumber(value: number, digits: number): string {
  if (Object.is(value, -0)) return '-0'
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value)
  return String(Number(value.toPrecision(digits)))
}
