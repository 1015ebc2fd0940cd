import { attentionCases } from './attention.ts'
import { blockCases } from './blocks.ts'

export default [...attentionCases, ...blockCases]
