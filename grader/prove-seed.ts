import { ReferenceFailure } from './reference/references.ts'

/**
 * The outcome of a proof, or of a second one where the first fails: on a busy machine even the model was seen to meet its time limit, and that should
 * cost nobody a grade. What is wrong with an exercise's files is wrong both times.
 * @throws ReferenceFailure when both fail; whatever else `prove` throws, at once
 */
export async function proveSeed<T>(prove: () => Promise<T>): Promise<T> {
  try {
    return await prove()
  } catch (error) {
    if (error instanceof ReferenceFailure) return prove()
    throw error
  }
}
