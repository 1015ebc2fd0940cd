import { z } from 'zod'

const Text = z.string().max(40)
/** Sizes along the axes, from the outside in. */
const Shape = z.array(z.int().min(0)).min(1).max(8)

/** Positions within an excerpt's cells, not within the answer. */
const Cell = z.object({ row: z.int().min(0).max(7), column: z.int().min(0).max(7) })

/**
 * What a person would point at in the learner's own answer, where the first difference stands. `cells`: the numbers around it; a vector is
 * one row. `shapes`: the answer has another shape than it should.
 */
export const Excerpt = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cells'),
    /** What the cells are part of: `variances`, `layers[1].weights`, `the answer`. */
    of: z.string().max(200),
    /** A matrix's rows may differ in length: then the longest counts. */
    shape: Shape.max(2),
    /** Indices of the rows and columns shown, from 0; a vector has no index of its row. */
    rows: z.array(z.int().min(0)).max(8),
    columns: z.array(z.int().min(0)).min(1).max(8),
    /** `cells[row][column]`, rendered; empty where a row ends early. */
    cells: z.array(z.array(Text).max(8)).min(1).max(8),
    wrong: Cell,
    /** What belongs into the wrong cell. */
    expected: Text,
    /** Where that stands instead, in a matrix that is transposed. */
    mirror: Cell.optional(),
  }),
  z.object({ kind: z.literal('shapes'), of: z.string().max(200), actual: Shape, expected: Shape, transposed: z.boolean() }),
])
export type Excerpt = z.infer<typeof Excerpt>
