/** The letter F, in dots on a grid: no two of its mirror images and quarter turns are alike. */
const rows = ['####', '#...', '#...', '###.', '#...', '#...', '#...']

/** Its dots as points [x, y], the foot of its stem at the origin, four wide and seven high. */
export const letter: [number, number][] = rows.flatMap((row, i) =>
  Array.from(row).flatMap((dot, x): [number, number][] => (dot === '#' ? [[x, rows.length - 1 - i]] : [])),
)
