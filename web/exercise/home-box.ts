import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { OutlineBox } from '#schema/contracts/outline.ts'
import { boxesOf } from '../outline/next-step.ts'
import { queries } from '../queries.ts'
import { useQuery } from '../use-query.ts'
import { areFirstThingsHere } from './first-things.ts'

/** The outline an exercise stands in first; asked for once and shared. */
export function useOutlineOf(exercise: () => ExerciseDetail) {
  const home = () => exercise().boxes[0]
  return useQuery(() => ({ ...queries.outline(home()?.track ?? ''), enabled: home() !== undefined && areFirstThingsHere() }))
}

/** The box an exercise counts towards, as the outline has it; undefined until the outline is here. */
export function useHomeBox(exercise: () => ExerciseDetail): () => OutlineBox | undefined {
  const outline = useOutlineOf(exercise)
  return () => {
    const title = exercise().boxes[0]?.box
    return outline.isSuccess ? boxesOf(outline.data).find(({ box }) => box.title === title)?.box : undefined
  }
}
