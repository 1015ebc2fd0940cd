import type { ExerciseSummary, Outline, OutlineBox } from '#schema/contracts/outline.ts'

/** Where to go on from here. */
export interface NextStep {
  exercise: ExerciseSummary
  box: OutlineBox
  /** The unit's title, or the phase's for a box that stands outside units. */
  place: string
  /** The learner has begun it already. */
  begun: boolean
}

/**
 * The exercise to go on with: what was begun last on this device, else one that was tried, else the first open one; null when
 * everything that is written is done. `after` is left out, and what follows it in the outline comes first.
 */
export function nextStep(outline: Outline, begunHere: readonly string[], after?: string): NextStep | null {
  const steps = stepsOf(outline).filter(({ exercise }) => exercise.state !== 'done' && exercise.slug !== after)
  if (after !== undefined) {
    const all = stepsOf(outline).map(({ exercise }) => exercise.slug)
    const following = steps.find(({ exercise }) => all.indexOf(exercise.slug) > all.indexOf(after))
    return following ?? steps[0] ?? null
  }
  for (const slug of begunHere) {
    const begun = steps.find(({ exercise }) => exercise.slug === slug)
    if (begun !== undefined) return { ...begun, begun: true }
  }
  return steps.find(({ begun }) => begun) ?? steps[0] ?? null
}

/** Boxes of a track in order, those of units and those that stand in a phase directly. */
export function boxesOf(outline: Outline): { box: OutlineBox; place: string; phase: number }[] {
  return outline.phases.flatMap((phase, index) => [
    ...phase.units.flatMap((unit) => unit.boxes.map((box) => ({ box, place: unit.title, phase: index }))),
    ...phase.boxes.map((box) => ({ box, place: phase.title, phase: index })),
  ])
}

/** Points of all exercises in a track, each counted once. */
export function pointsOf(outline: Outline): number {
  const points = new Map(stepsOf(outline).map(({ exercise }) => [exercise.slug, exercise.points]))
  return [...points.values()].reduce((sum, p) => sum + p, 0)
}

function stepsOf(outline: Outline): NextStep[] {
  return boxesOf(outline).flatMap(({ box, place }) =>
    box.exercises.map((exercise) => ({ exercise, box, place, begun: exercise.state === 'tried' })),
  )
}
