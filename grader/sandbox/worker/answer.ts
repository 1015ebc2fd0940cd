/** Evaluated in the judge's realm: what is told of a case once its call is over. */
import { encode } from './encoder.ts'
import { isUnchanged, type Packed } from './unchanged.ts'

/** The outcome as bytes, with whether the arguments were changed; `packed` is what they were, where that is asked. */
export function answer(outcome: { state: string; value: unknown }, args: unknown[], packed: Packed | undefined): ArrayBuffer {
  return encode(outcome, () => packed === undefined || isUnchanged(args, packed))
}
