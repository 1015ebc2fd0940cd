import type { ExerciseSummary } from '#schema/contracts/outline.ts'
import { api } from '../client.ts'
import { queries, queryClient, refreshProgress } from '../queries.ts'

const key = 'gradus.timer'
/** Of a timer: minutes, or what the exercise says of itself. */
export const timers = ['none', '15', '25', '45', 'own'] as const
export type Timer = (typeof timers)[number]

/** The timer chosen last on this device. */
export function readTimer(storage: Storage): Timer {
  return timers.find((timer) => timer === storage.getItem(key)) ?? 'own'
}

export function keepTimer(storage: Storage, timer: Timer): void {
  try {
    storage.setItem(key, timer)
  } catch {
    // chosen again next time
  }
}

/** Begins an exercise from blank; its page can be opened then. Throws CallError. */
export async function begin({ slug, minutes }: Pick<ExerciseSummary, 'slug' | 'minutes'>, timer: Timer): Promise<void> {
  await api.startRehearsal(slug, timer === 'none' ? null : timer === 'own' ? minutes : Number(timer))
  await refreshProgress(slug)
  // a page that still knew the exercise without its practice would show the earlier code first
  await queryClient.fetchQuery({ ...queries.exercise(slug), staleTime: 0 })
}
