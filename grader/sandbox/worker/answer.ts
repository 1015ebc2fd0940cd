/** Evaluated in the judge's realm: what is told of a case once its call is over. */
import { copyWritten, read } from './encoder.ts'
import { isUnchanged, type Packed } from './unchanged.ts'

export { read }

/** The outcome that was read as bytes, with whether the arguments were changed; `packed` is what they were, where that is asked. */
export function answer(status: number, args: unknown[], packed: Packed | undefined): ArrayBuffer {
  return copyWritten(status === 0 && packed !== undefined && !isUnchanged(args, packed) ? 1 : status)
}
