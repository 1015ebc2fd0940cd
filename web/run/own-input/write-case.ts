import { writeValue } from '../../../grader/write-value.ts'
import { fetchSamples } from '../fetch-samples.ts'
import type { OwnInput } from './kept-input.ts'

/** What a field still lets itself be edited in, characters. */
const maxText = 20_000

/** The visible case at a place, the first where none is named, as one would write it; null where there is none or it is too long. */
export async function writeCase(slug: string, index: number | undefined, signal: AbortSignal): Promise<OwnInput | null> {
  const { cases } = await fetchSamples(slug, signal, () => undefined)
  const sample = index === undefined ? cases[0] : cases.find((it) => it.index === index)
  const args = sample?.args.map((arg) => writeValue(arg, maxText)) ?? [null]
  if (!sample || args.includes(null)) return null
  const { entry, expected } = sample
  const answer = 'throws' in expected ? `throws ${expected.throws}` : (writeValue(expected.value, maxText) ?? '')
  return { entry, args: args.join(', '), expected: answer }
}
