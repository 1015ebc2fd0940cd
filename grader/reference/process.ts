/** The reference process: chooses a backend, says so, then answers one request after another. May be killed at any time. */
import { answerCases, type AnsweredCase, type ExerciseFiles } from './answer-cases.ts'
import { chooseBackend, type ChosenBackend, type ReferenceSetting } from './backends.ts'

export interface ReferenceRequest {
  exercise: ExerciseFiles
  seed: string
}

export type ReferenceReply = { backend: ChosenBackend } | { unusable: string } | { cases: AnsweredCase[] } | { failure: string }

const say = (reply: ReferenceReply) => process.send!(reply)

process.on('disconnect', () => process.exit(0))
process.on('message', ({ exercise, seed }: ReferenceRequest) => {
  answerCases(exercise, seed).then(
    (cases) => say({ cases }),
    (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
  )
})

try {
  say({ backend: await chooseBackend(process.env['GRADUS_REFERENCE'] as ReferenceSetting) })
} catch (error) {
  say({ unusable: (error as Error).message })
}
