import { clusters } from './clusters.ts'
import { segments } from './segments.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...clusters, ...segments]
