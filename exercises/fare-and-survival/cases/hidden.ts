import { cleaning } from './cleaning.ts'
import { comparisons } from './comparisons.ts'
import { fares } from './fares.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...cleaning, ...comparisons, ...fares]
