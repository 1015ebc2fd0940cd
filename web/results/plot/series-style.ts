const colours = 8
const dashes = ['none', '7 3', '2 3', '9 3 2 3']
const symbols = ['circle', 'triangle', 'square', 'diamond', 'star', 'cross', 'wye'] as const

const colour = (series: number) => `var(--plot-${(series % colours) + 1})`

/** Lines differ by colour and by dashes. */
export const lineStyle = (series: number) => ({
  stroke: colour(series),
  strokeWidth: 2,
  strokeDasharray: dashes[series % dashes.length]!,
})

/** Points differ by colour and by shape. */
export const dotStyle = (series: number) => ({
  fill: colour(series),
  fillOpacity: 0.85,
  symbol: symbols[series % symbols.length]!,
  r: 3.5,
})
