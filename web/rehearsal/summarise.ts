import type { Rehearsal } from '#schema/contracts/rehearsal.ts'
import { text } from '../text.ts'
import { formatDue } from './due.ts'

/** How a practice went, in a sentence or two. */
export function summarise({ startedAt, endedAt, minutes, solved, failed, dueAt }: Rehearsal): string {
  const t = text.rehearsal
  const took = (Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 60_000
  const due = dueAt === null ? null : formatDue(dueAt)
  const time = t.minutes(Math.floor(took))
  if (!solved) return t.givenUp(time, due)
  return minutes !== null && took > minutes ? t.solvedLate(time, minutes, failed, due) : t.solved(time, failed, due)
}
