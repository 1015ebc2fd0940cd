/**
 * The reference process, `process.ts <setting> <backends refused, as JSON>`: chooses a backend, says so, then answers one request after another.
 * May be killed at any time.
 */
import { answerCases, type AnsweredCase, type ExerciseFiles } from './answer-cases.ts'
import { type BackendName, chooseBackend, type ChosenBackend, type ReferenceSetting, type Refused } from './backends.ts'
import { measureSpread, type Spread } from './spread.ts'

export interface ReferenceRequest {
  exercise: ExerciseFiles
  seed: string
  /** Answers, or how far each backend's are from the oracle's. */
  wanted: 'cases' | 'spread'
}

export type ReferenceReply =
  | { trying: BackendName }
  | { backend: ChosenBackend }
  | { unusable: string }
  | { cases: AnsweredCase[] }
  | { spread: Spread[] }
  | { failure: string }

const say = (reply: ReferenceReply) => process.send!(reply)

process.on('disconnect', () => process.exit(0))
async function answer({ exercise, seed, wanted }: ReferenceRequest): Promise<ReferenceReply> {
  if (wanted === 'cases') return { cases: await answerCases(exercise, seed) }
  return { spread: await measureSpread(exercise, seed, inForce!) }
}

let inForce: BackendName | undefined
process.on('message', (request: ReferenceRequest) => {
  answer(request).then(say, (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }))
})

try {
  const [setting, refused] = process.argv.slice(2)
  const backend = await chooseBackend(setting as ReferenceSetting, JSON.parse(refused!) as Refused, (trying) => say({ trying }))
  inForce = backend.name
  say({ backend })
} catch (error) {
  say({ unusable: (error as Error).message })
}
