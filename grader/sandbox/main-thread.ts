import { readFileSync } from 'node:fs'

/**
 * CPU time of a process's main thread, ms; undefined where the system does not tell. Learner code runs on that thread, so this is what the
 * code used, whatever else the machine was doing: the same loop took 0.68 s of it alone and beside three others, which doubled its wall
 * time. V8's compilers have threads of their own, which do not count.
 */
export function readMainThreadMs(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
  } catch {
    return undefined // gone, or a system that does not count it
  }
}

/** Whether it waits for something other than a core. */
export function isMainThreadAsleep(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name before it stands in brackets and may hold anything
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'S'
  } catch {
    return false
  }
}
