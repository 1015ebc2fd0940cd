import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { queryClient } from '../queries.ts'

/** Does something at the press of a button, says so, and has a list read anew; says what went wrong where it did not work. */
export async function act(what: () => Promise<unknown>, done: string, list: string): Promise<void> {
  try {
    await what()
    notify(done)
  } catch (error) {
    notify(explain(error), 'warning')
  }
  await queryClient.invalidateQueries({ queryKey: [list] })
}
