import type {
  BoxState,
  ExerciseSummary,
  Outline,
  OutlineBox,
  Progress as Counted,
  TrackSummary,
} from '#schema/contracts/outline.ts'
import type { Manifest } from '#schema/manifest.ts'
import type { Box, Track } from '#schema/track.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { readProgress, type Progress } from './progress.ts'
import { readManifests, summarise } from './published.ts'

/** Ticked when every exercise of the box is accepted; a box without exercises never is. */
export function isDone(box: Box, progress: Progress): boolean {
  return box.exercises.length > 0 && box.exercises.every((slug) => progress.get(slug) === 'done')
}

export function boxesOf(track: Track): Box[] {
  return track.phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])
}

function count(boxes: readonly { state: BoxState }[]): Counted {
  return { done: boxes.filter((box) => box.state === 'done').length, total: boxes.length }
}

function drawBox(box: Box, manifests: ReadonlyMap<string, Manifest>, progress: Progress): OutlineBox {
  const exercises = box.exercises.flatMap((slug): ExerciseSummary[] => {
    const manifest = manifests.get(slug)
    return manifest ? [summarise(slug, manifest, progress)] : []
  })
  const tried = box.exercises.some((slug) => progress.has(slug))
  const state = isDone(box, progress) ? 'done' : tried ? 'tried' : exercises.length > 0 ? 'open' : 'none'
  return { title: box.title, kind: box.kind, state, exercises }
}

/** The outline with every box in the state it has for someone with this progress. */
export function drawOutline(track: Track, manifests: ReadonlyMap<string, Manifest>, progress: Progress): Outline {
  const phases = track.phases.map((phase) => {
    const units = phase.units.map(({ title, boxes }) => {
      const drawn = boxes.map((box) => drawBox(box, manifests, progress))
      return { title, progress: count(drawn), boxes: drawn }
    })
    const boxes = phase.boxes.map((box) => drawBox(box, manifests, progress))
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
  return drawOutline(track, await readManifests(db), await readProgress(db, userId))
}

export async function listTracks({ db, tracks }: ServicePorts, userId: string): Promise<TrackSummary[]> {
  const progress = await readProgress(db, userId)
  return tracks.map((track) => {
    const boxes = boxesOf(track)
    const done = boxes.filter((box) => isDone(box, progress)).length
    return { slug: track.slug, title: track.title, summary: track.summary, progress: { done, total: boxes.length } }
  })
}
