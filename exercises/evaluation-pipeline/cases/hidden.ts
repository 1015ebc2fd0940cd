import { pipelineCases } from './pipelines.ts'
import { stepCases } from './steps.ts'

export default [...stepCases, ...pipelineCases]
