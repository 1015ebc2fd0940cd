import type {
  BoxState,
  ExerciseSummary,
  OlderAcceptance,
  Outline,
  OutlineBox,
  Progress as Counted,
  TrackSummary,
} from '#schema/contracts/outline.ts'
import type { Box, Track } from '#schema/track.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { readProgress, type Progress } from './progress.ts'
import { type PublishedFacts, readAllPublished, summarise } from './published.ts'
import { readOlderAcceptances } from './versions.ts'

type Older = ReadonlyMap<string, OlderAcceptance>

/** Ticked when every exercise of the box is accepted; a box without exercises, or with some yet to be written, never is. */
export function isDone(box: Box, progress: Progress): boolean {
  return box.exercises.length > 0 && !box.planned?.length && box.exercises.every((slug) => progress.get(slug) === 'done')
}

export function boxesOf(track: Track): Box[] {
  return track.phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])
}

function count(boxes: readonly { state: BoxState }[]): Counted {
  return { done: boxes.filter((box) => box.state === 'done').length, total: boxes.length }
}

function drawBox(box: Box, published: ReadonlyMap<string, PublishedFacts>, progress: Progress, older: Older): OutlineBox {
  const exercises = box.exercises.flatMap((slug): ExerciseSummary[] => {
    const known = published.get(slug)
    return known ? [summarise(slug, known, progress, older)] : []
  })
  const counts = (slug: string) => ['studied', 'done'].includes(progress.get(slug) ?? '')
  const studied = box.exercises.length > 0 && !box.planned?.length && box.exercises.every(counts)
  const tried = box.exercises.some((slug) => progress.has(slug))
  const state = isDone(box, progress) ? 'done' : studied ? 'studied' : tried ? 'tried' : exercises.length > 0 ? 'open' : 'none'
  return { title: box.title, kind: box.kind, state, exercises, planned: box.planned ?? [] }
}

/** The outline with every box in the state it has for someone with this progress. */
export function drawOutline(
  track: Track,
  published: ReadonlyMap<string, PublishedFacts>,
  progress: Progress,
  older: Older = new Map(),
): Outline {
  const phases = track.phases.map((phase) => {
    const units = phase.units.map(({ title, boxes }) => {
      const drawn = boxes.map((box) => drawBox(box, published, progress, older))
      return { title, progress: count(drawn), boxes: drawn }
    })
    const boxes = phase.boxes.map((box) => drawBox(box, published, progress, older))
    const all = [...units.flatMap((unit) => unit.boxes), ...boxes]
    return { title: phase.title, goal: phase.goal, progress: count(all), units, boxes }
  })
  const boxes = phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])
  const done = new Map(
    boxes.flatMap((box) => box.exercises.filter((e) => e.state === 'done').map((e) => [e.slug, e.points] as const)),
  )
  const points = [...done.values()].reduce((sum, each) => sum + each, 0)
  return { slug: track.slug, title: track.title, summary: track.summary, progress: count(boxes), points, phases }
}

/** Throws unknown_track. */
export async function readOutline({ db, tracks }: ServicePorts, slug: string, userId: string): Promise<Outline> {
  const track = tracks.find((each) => each.slug === slug)
  if (!track) throw new ProblemError('unknown_track', `There is no track "${slug}"; GET /api/v1/tracks lists them.`)
  const older = await readOlderAcceptances(db, userId)
  return drawOutline(track, await readAllPublished(db), await readProgress(db, userId), older)
}

export async function listTracks({ db, tracks }: ServicePorts, userId: string): Promise<TrackSummary[]> {
  const progress = await readProgress(db, userId)
  return tracks.map((track) => {
    const boxes = boxesOf(track)
    const done = boxes.filter((box) => isDone(box, progress)).length
    return { slug: track.slug, title: track.title, summary: track.summary, progress: { done, total: boxes.length } }
  })
}
