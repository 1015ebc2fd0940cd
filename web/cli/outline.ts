import { styleText } from 'node:util'
import type { Outline, OutlineBox, TrackSummary } from '#schema/contracts/outline.ts'
import { plain } from '../../grader/plain.ts'
import type { Account } from './account.ts'
import { call } from './call.ts'

const marks: Record<OutlineBox['state'], string> = {
  done: styleText('green', '●'),
  studied: styleText('yellow', '◑'),
  tried: styleText('yellow', '◐'),
  open: '○',
  none: styleText('dim', '·'),
}

/** Prints a track, the first where none is named: each box with its state, and the names to pull. */
export async function printOutline(account: Account, wanted: string | undefined): Promise<void> {
  const tracks = await call<TrackSummary[]>(account, '/tracks')
  const track = await call<Outline>(account, `/tracks/${encodeURIComponent(wanted ?? tracks[0]?.slug ?? '')}`)
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

function describe({ title, state, exercises }: OutlineBox): string {
  const slugs = plain(exercises.map(({ slug }) => slug).join(' '))
  return `    ${marks[state]} ${plain(title)}${slugs && `  ${styleText('cyan', slugs)}`}`
}
