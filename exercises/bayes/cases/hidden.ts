import { beliefs } from './beliefs.ts'
import { classes } from './classes.ts'
import { diagnoses } from './diagnoses.ts'
import { training } from './training.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...beliefs, ...diagnoses, ...training, ...classes]
