import { planes } from './planes.ts'
import { slopes } from './slopes.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...slopes, ...planes]
