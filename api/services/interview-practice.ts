import type { InterviewPractice, Rehearsable } from '#schema/contracts/rehearsal.ts'
import chosen from '../../exercises/interview.json' with { type: 'json' }
import type { ServicePorts } from '../ports.ts'
import { readHistories } from './history.ts'
import { readProgress } from './progress.ts'
import { readAllPublished, summarise } from './published.ts'
import { findGoingOn } from './rehearsals.ts'
import { findDue, judgeSitting } from './reviews.ts'

/** What is worth practising, and what goes on. Only code: what is written down once is not written better from blank. */
export async function readInterviewPractice({ db }: ServicePorts, userId: string): Promise<InterviewPractice> {
  const published = await readAllPublished(db)
  const progress = await readProgress(db, userId)
  const histories = await readHistories(db, userId)

  function draw(slug: string): Rehearsable[] {
    const known = published.get(slug)
    if (known?.manifest.kind !== 'code') return []
    const history = histories.get(slug) ?? { attempts: [], rehearsals: [] }
    const due = findDue(history)
    return [
      {
        exercise: summarise(slug, known, progress),
        rehearsed: history.rehearsals.filter((sitting) => judgeSitting(sitting, history.attempts).solved).length,
        dueAt: due === null ? null : new Date(due).toISOString(),
      },
    ]
  }

  return {
    goingOn: [...histories].flatMap(([slug, history]) => {
      const rehearsal = findGoingOn(slug, history)
      return draw(slug).flatMap(({ exercise }) => (rehearsal ? [{ exercise, rehearsal }] : []))
    }),
    solved: [...histories.keys()]
      .flatMap(draw)
      .filter(({ dueAt }) => dueAt !== null)
      .toSorted((a, b) => a.dueAt!.localeCompare(b.dueAt!)),
    chosen: chosen.flatMap(({ slug, why }) => draw(slug).map((drawn) => ({ ...drawn, why }))),
  }
}
