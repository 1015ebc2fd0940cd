import type { Sample } from '#schema/samples.ts'
import { decodeValue } from '../judge/decode.ts'
import type { Expected } from '../judge/judge-case.ts'

/** A visible case as the judge takes it. */
export interface SampledCase {
  index: number
  title: string
  entry: string
  args: readonly unknown[]
  expected: Expected
  mayMutate: boolean
}

/** Reads what `sample-cases.ts` wrote; pure, for browsers and the command line. @throws RangeError when the bytes are malformed */
export function readSample({ args, expected, ...facts }: Sample): SampledCase {
  return {
    ...facts,
    args: read(args) as unknown[],
    expected: 'throws' in expected ? expected : { value: read(expected.value) },
  }
}

function read(packed: string): unknown {
  return decodeValue(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)))
}
