import { readdirSync, readFileSync } from 'node:fs'

const msPerTick = 10

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Fields of /proc/<pid>/stat from the third on: the name before them may hold anything. */
function statOf(pid: string): string[] | undefined {
  const text = read(`/proc/${pid}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** This process and those it started, by process id, with the fields of their stat files. */
function ownProcesses(): Map<string, string[]> {
  const stats = new Map<string, string[]>()
  for (const pid of readdirSync('/proc')) {
    const stat = /^\d+$/.test(pid) ? statOf(pid) : undefined
    if (stat) stats.set(pid, stat)
  }
  const isOurs = (pid: string): boolean => {
    if (pid === String(process.pid)) return true
    const parent = stats.get(pid)?.[1]
    return parent !== undefined && parent !== '0' && isOurs(parent)
  }
  return new Map([...stats].filter(([pid]) => isOurs(pid)))
}

/** CPU time of this process, of those it started and of those that are gone by now, ms. */
export function ownCpuMs(): number {
  let ticks = 0
  // user, system, and the same of children that were waited for
  for (const stat of ownProcesses().values()) ticks += [11, 12, 13, 14].reduce((sum, i) => sum + Number(stat[i]), 0)
  return ticks * msPerTick
}

/** CPU time that anybody used on this machine, ms. */
export function machineCpuMs(): number {
  const [user, nice, system, , , irq, softirq] = read('/proc/stat')!.split('\n')[0]!.trim().split(/\s+/).slice(1).map(Number)
  return (user! + nice! + system! + irq! + softirq!) * msPerTick
}

/** Memory of our own processes that run Node with `mark` in their command line, proportional share, MB each. */
export function proportionalMB(mark: string): number[] {
  const isMarked = (pid: string) => {
    const command = read(`/proc/${pid}/cmdline`)
    return command?.split('\0')[0]?.endsWith('/node') && command.includes(mark)
  }
  return [...ownProcesses().keys()]
    .filter(isMarked)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0) / 1024)
}

/** Waits for `ms` and tells how much CPU others used meanwhile, as a share of one core. */
export async function watchForeignLoad(ms: number): Promise<number> {
  const [own, all] = [ownCpuMs(), machineCpuMs()]
  const started = performance.now()
  await new Promise((resolve) => setTimeout(resolve, ms))
  const wall = performance.now() - started
  return Math.max(0, machineCpuMs() - all - (ownCpuMs() - own)) / wall
}

/**
 * Times one piece of work. Its CPU time is the machine's less what others used just before: a sandbox's processes are buried by the system, not
 * by us, and their time with them.
 */
export async function sample(work: () => Promise<unknown>, foreign: number): Promise<{ ms: number; cpuMs: number }> {
  const all = machineCpuMs()
  const started = performance.now()
  await work()
  const ms = performance.now() - started
  return { ms, cpuMs: Math.max(0, machineCpuMs() - all - foreign * ms) }
}
