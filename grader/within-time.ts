import { createContext, Script } from 'node:vm'

const place = createContext({}) as { task?: () => unknown }
const script = new Script('task()')

/** What a task gives; undefined where it takes longer: it is stopped wherever it stands. For what is computed from an answer, which may be anything. */
export function withinTime<T>(ms: number, task: () => T): T | undefined {
  place.task = task
  try {
    return script.runInContext(place, { timeout: ms }) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  } finally {
    delete place.task
  }
}
