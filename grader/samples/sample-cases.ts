import type { Sample } from '#schema/samples.ts'
import type { AnsweredCase } from '../reference/answer-cases.ts'
import { encode } from '../sandbox/worker/encoder.ts'

/**
 * The visible cases as data for browsers and the command line; nothing of the others. One with a value of more than two megabytes is left out:
 * it runs where the submission is graded.
 */
export function sampleCases(cases: readonly AnsweredCase[]): Sample[] {
  return cases.flatMap(({ title, visibility, entry, args, expected, mayMutate }, index): Sample[] => {
    if (visibility === 'hidden') return []
    const packedArgs = pack(args)
    const answer = 'throws' in expected ? expected : { value: pack(expected.value) }
    if (packedArgs === undefined || ('value' in answer && answer.value === undefined)) return []
    return [{ index, title, entry, args: packedArgs, expected: answer as Sample['expected'], mayMutate }]
  })
}

/** The encoder's first byte says what follows, and 0 is a value. */
function pack(value: unknown): string | undefined {
  const bytes = Buffer.from(encode({ state: 'returned', value }))
  return bytes[0] === 0 ? bytes.subarray(1).toString('base64') : undefined
}
