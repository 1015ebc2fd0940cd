import { createEffect, createSignal, type Accessor } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'

/** Which practice an exercise's page is about: one that has ended stays until it is left, so that how it went can be read. */
export function createPractice(exercise: Accessor<ExerciseDetail>) {
  const goingOn = () => exercise().rehearsal?.id ?? null
  const [id, setId] = createSignal(goingOn())
  createEffect(() => goingOn() !== null && setId(goingOn()))

  function leave() {
    setId(goingOn())
    // what had the focus went with the bench
    document.getElementById('main')?.focus({ preventScroll: true })
  }

  return { id, over: () => id() !== null && goingOn() !== id(), leave }
}

export type ShownPractice = ReturnType<typeof createPractice>
