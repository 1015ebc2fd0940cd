import type { ClaimStates } from '#schema/contracts/marking.ts'
import { checkClaims } from '../../grader/written/claims.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { readPublished } from './published.ts'

/** How the numbers of a report that is being written compare with the recomputed ones. Throws unknown_exercise, not_ready. */
export async function compareClaims({ db }: ServicePorts, slug: string, text: string): Promise<ClaimStates> {
  const { answerKey } = await readPublished(db, slug)
  return checkClaims(text, answerKey?.claims ?? [])
}

/** A data file that comes with an exercise. Throws unknown_exercise, not_ready, unknown_file. */
export async function readDataFile({ db }: ServicePorts, slug: string, name: string): Promise<string> {
  const { answerKey } = await readPublished(db, slug)
  const file = answerKey?.files.find((it) => it.name === name)
  if (file) return file.text
  const names = answerKey?.files.map((it) => it.name).join(', ') || 'none'
  throw new ProblemError('unknown_file', `Files of "${slug}": ${names}.`)
}
