/** What all pictures share: their size and the room for axes, in the units of their own view box. */
export const [width, height] = [560, 300]
export const frame = { left: 56, right: 16, top: 12, bottom: 40 }

export const short = (n: number) => String(Number(n.toPrecision(3)))
export const px = (n: number) => n.toFixed(1)
