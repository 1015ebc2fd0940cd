import { countCases } from './counts.ts'
import { rankingCases } from './rankings.ts'

export default [...countCases, ...rankingCases]
