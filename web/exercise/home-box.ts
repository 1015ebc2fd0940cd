import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { OutlineBox } from '#schema/contracts/outline.ts'
import { useQuery } from '@tanstack/solid-query'
import { boxesOf } from '../outline/next-step.ts'
import { queries } from '../queries.ts'

/** The outline an exercise stands in first; asked for once and shared. */
export function useOutlineOf(exercise: () => ExerciseDetail) {
  const home = () => exercise().boxes[0]
  return useQuery(() => ({ ...queries.outline(home()?.track ?? ''), enabled: home() !== undefined }))
}

/** Whether an exercise's box is a topic, a challenge or a portfolio item. A topic until the outline is here. */
export function useBoxKind(exercise: () => ExerciseDetail): () => OutlineBox['kind'] {
  const outline = useOutlineOf(exercise)
  return () => {
    if (!outline.isSuccess) return 'topic'
    const title = exercise().boxes[0]?.box
    return boxesOf(outline.data).find(({ box }) => box.title === title)?.box.kind ?? 'topic'
  }
}
