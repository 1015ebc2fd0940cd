import { readFileSync } from 'node:fs'

const pageBytes = 4096

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined // gone, or a system without /proc
  }
}

/** The process a launcher such as bubblewrap ended up running: the last of the chain of first children. */
export function findInnermost(pid: number): number {
  const child = readProc(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ')[0]
  return child ? findInnermost(Number(child)) : pid
}

/** Resident memory of a process in MB; undefined where the system does not tell. */
export function residentMB(pid: number): number | undefined {
  const pages = readProc(`/proc/${pid}/statm`)?.split(' ')[1]
  return pages === undefined ? undefined : (Number(pages) * pageBytes) / 1e6
}
