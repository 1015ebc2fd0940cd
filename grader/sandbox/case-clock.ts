import { isMainThreadAsleep, readMainThreadMs } from './main-thread.ts'

/** Of the CPU time a case may take: beyond it the case is stopped. Before that lies what is looked at again, see `../settle-time.ts`. */
const stopShare = 1.6
/** A machine that gives the code less of a core than one in this many is not fit to judge it. */
const starvedFactor = 20
/** Ticks in a row without any CPU time. V8 waits for its own threads now and then, for milliseconds. */
const asleepTicks = 50

/** Why a case ends before it has answered. */
export type Lateness =
  /** It has used up its CPU time. */
  | 'time'
  /**
   * Its thread sleeps. Learner code has nothing to sleep on: isolated-vm puts a thread to sleep for ever when V8 runs out of memory in a place it
   * cannot return from, and nothing else does.
   */
  | 'asleep'
  /** It was given too little of a core to say anything about it. */
  | 'starved'

/** Follows the case under way by the CPU time of its thread, or by the wall clock where that is not to be had. */
export interface CaseClock {
  /** The next case begins. */
  restart(): void
  /** To be called every few milliseconds. The first call in a case takes the reading its CPU time is counted from: most are over before. */
  tick(): Lateness | undefined
  /** What the case has used, ms. */
  usedMs(): number
}

/** @param caseMs CPU time a case may take, ms */
export function startCaseClock(pid: number | undefined, caseMs: number): CaseClock {
  const read = () => (pid === undefined ? undefined : readMainThreadMs(pid))
  let startedAt = performance.now()
  let from: number | undefined
  let last: number | undefined
  let quietTicks = 0

  const wallMs = () => performance.now() - startedAt
  const usedSince = (now: number | undefined) => (now === undefined || from === undefined ? wallMs() : now - from)

  return {
    restart() {
      startedAt = performance.now()
      from = undefined
    },
    tick() {
      const now = read()
      from ??= now
      quietTicks = now !== undefined && now === last ? quietTicks + 1 : 0
      last = now
      if (usedSince(now) >= caseMs * stopShare) return 'time'
      if (quietTicks >= asleepTicks && pid !== undefined && isMainThreadAsleep(pid)) return 'asleep'
      return wallMs() > caseMs * starvedFactor ? 'starved' : undefined
    },
    usedMs: () => usedSince(read()),
  }
}
