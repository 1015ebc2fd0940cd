/** What all pictures have in common. */
export const frame = (width: number, height: number) => ({
  width,
  height,
  marginBottom: 40,
  style: { background: 'none', color: 'var(--color-soft)', fontFamily: 'var(--font-sans)', fontSize: '12px', overflow: 'visible' },
})

const longestName = 18

/** A name that leaves room for the picture. */
export function shorten(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
