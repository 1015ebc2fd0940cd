import { elements } from './elements.ts'
import { results } from './results.ts'
import { slices } from './slices.ts'
import { views } from './views.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...elements, ...slices, ...views, ...results]
