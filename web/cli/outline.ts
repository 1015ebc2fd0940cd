import { styleText } from 'node:util'
import { z } from 'zod'
import { plain } from '../../grader/plain.ts'
import type { Account } from './account.ts'
import { call } from './call.ts'

/** As much of a track as is needed here. */
const Box = z.object({
  title: z.string(),
  state: z.enum(['done', 'studied', 'tried', 'open', 'none']),
  exercises: z.array(z.object({ slug: z.string() })),
})
type Box = z.infer<typeof Box>
const Unit = z.object({ title: z.string(), boxes: z.array(Box) })
const Track = z.object({
  slug: z.string(),
  title: z.string(),
  progress: z.object({ done: z.number(), total: z.number() }),
  phases: z.array(Unit.extend({ units: z.array(Unit) })),
})
const Tracks = z.array(Track.pick({ slug: true }))

const marks: Record<Box['state'], string> = {
  done: styleText('green', '●'),
  studied: styleText('yellow', '◑'),
  tried: styleText('yellow', '◐'),
  open: '○',
  none: styleText('dim', '·'),
}

/** Prints a track, the first where none is named: each box with its state, and the names to pull. */
export async function printOutline(account: Account, wanted: string | undefined): Promise<void> {
  const tracks = await call(account, '/tracks', Tracks)
  const track = await call(account, `/tracks/${encodeURIComponent(wanted ?? tracks[0]?.slug ?? '')}`, Track)
  console.log(`${styleText('bold', plain(track.title))}, ${track.progress.done} of ${track.progress.total} boxes`)
  for (const phase of track.phases) {
    console.log(`\n${styleText('bold', plain(phase.title))}`)
    for (const unit of [...phase.units, phase]) {
      if (unit.boxes.length === 0) continue
      if (unit !== phase) console.log(`  ${plain(unit.title)}`)
      for (const box of unit.boxes) console.log(describe(box))
    }
  }
  const others = tracks.filter(({ slug }) => slug !== track.slug).map(({ slug }) => slug)
  if (others.length > 0) console.log(styleText('dim', `\nOther tracks: ${plain(others.join(', '))}`))
}

function describe({ title, state, exercises }: Box): string {
  const slugs = plain(exercises.map(({ slug }) => slug).join(' '))
  return `    ${marks[state]} ${plain(title)}${slugs && `  ${styleText('cyan', slugs)}`}`
}
