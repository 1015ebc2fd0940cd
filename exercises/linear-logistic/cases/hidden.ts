import { classes } from './classes.ts'
import { lines } from './lines.ts'
import { scores } from './scores.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...lines, ...scores, ...classes]
