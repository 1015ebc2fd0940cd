import { components } from './components.ts'
import { features } from './features.ts'
import { information } from './information.ts'

/** One function after the other: ordinary, then its edges, then what it must refuse. */
export default [...information, ...features, ...components]
