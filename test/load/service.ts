import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Service {
  /** Where it listens. */
  base: string
  pid: number
  /** Kills the grader that runs now with SIGKILL and waits for the one that follows. */
  killGrader(): Promise<void>
  stop(): Promise<void>
}

/** A child of the service that grades; undefined while there is none. */
function findGrader(servicePid: number): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const line = processes.find((it) => Number(it.trim().split(/\s+/)[1]) === servicePid && it.includes('grader/main.ts'))
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0])
}

async function findNextGrader(servicePid: number, dead?: number): Promise<number> {
  for (;;) {
    const pid = findGrader(servicePid)
    if (pid !== undefined && pid !== dead) return pid
    await sleep(100)
  }
}

/** The address from the banner. What comes after it is read too: a service that nobody listens to cannot write. @throws Error when it ends before */
function readBase(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout!.on('data', (chunk) => {
      printed += String(chunk)
      const match = /(http:\/\/[^/\s]+)[\s\S]*Ctrl-C stops it/.exec(printed)
      if (match) resolve(match[1]!)
    })
    child.once('exit', () => reject(new Error(`the service ended:\n${printed}`)))
  })
}

/** `npm start` on a data folder of its own and any free port. What it complains of goes to our standard error. */
export async function startService(dataFolder: string): Promise<Service> {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', GRADUS_DATA: dataFolder, NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, ['api/node.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const base = await readBase(child)
  const pid = child.pid!
  return {
    base,
    pid,
    async killGrader() {
      const grader = await findNextGrader(pid)
      process.kill(grader, 'SIGKILL')
      await findNextGrader(pid, grader)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
