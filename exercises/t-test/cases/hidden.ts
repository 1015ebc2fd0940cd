import { permutations } from './permutations.ts'
import { tails } from './tails.ts'
import { welch } from './welch.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...tails, ...welch, ...permutations]
