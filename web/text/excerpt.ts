import { plural } from './plural.ts'

const shape = (sizes: readonly number[]) => (sizes.length === 1 ? plural(sizes[0]!, 'entry', 'entries') : sizes.join(' × '))

/** The learner's own numbers around the first difference, and shapes side by side. */
export const excerpt = {
  shape,
  /** `of` is set as code, but for the answer as a whole. */
  title: (of: string, sizes: readonly number[]) => `${of === 'the answer' ? 'Your answer' : `Your \`${of}\``}: ${shape(sizes)}`,
  part: 'the part around the first difference',
  yours: 'yours',
  belongs: 'belongs here',
  /** Read out with the cell. */
  wrong: (actual: string, expected: string) => `${actual}, wrong: ${expected} belongs here`,
  mirror: 'what belongs in the marked cell stands here',
  mirrored: (actual: string) => `${actual}, this belongs into the cell marked wrong`,
  expected: 'Expected',
  actual: 'Yours',
  swapped: 'Rows and columns are swapped.',
}
