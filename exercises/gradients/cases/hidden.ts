import { curvatures } from './curvatures.ts'
import { directions } from './directions.ts'
import { jacobians } from './jacobians.ts'
import { slopes } from './slopes.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...slopes, ...jacobians, ...directions, ...curvatures]
