import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeCallFilter } from './seccomp.ts'

/** How a worker is confined besides isolated-vm, an empty environment and Node's permission model. */
export type SandboxLevel = 'bubblewrap' | 'process'

const node = realpathSync(process.execPath)
/** Where a worker under bubblewrap finds Node and its own folder: it need not know where they really are. */
const inside = { node: '/gradus/node', folder: '/gradus/worker' }

/**
 * Starts one worker, the head of a process group of its own, on the files `writeWorkerFiles` made: descriptor 3 takes its job, 4 gives its frames,
 * everything else is closed. The time zone is the same everywhere: two machines must not give two verdicts.
 */
export function launchWorker(level: SandboxLevel, folder: string): ChildProcess {
  const [runtime, home] = level === 'bubblewrap' ? [inside.node, inside.folder] : [node, folder]
  const flags = ['--permission', '--allow-addons', `--allow-fs-read=${home}`, '--disable-warning=SecurityWarning']
  return launch(level, folder, [runtime, ...flags, join(home, 'main.cjs')])
}

/**
 * Starts a command as confined as a worker. Under bubblewrap it is nobody, in namespaces of its own, without network, capabilities, /proc and
 * /dev; it can write nothing, reads the system's libraries, Node and `folder`, and the kernel refuses it every call that a worker has no use for.
 */
export function launch(level: SandboxLevel, folder: string, command: readonly string[]): ChildProcess {
  const options = { env: { TZ: 'UTC' }, cwd: folder, detached: true } as const
  const streams = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
  if (level === 'process') {
    const [program, ...args] = limitCpu(command)
    return spawn(program!, args, { ...options, ...chooseUser(folder), stdio: [...streams] })
  }
  const filter = openFilter(folder)
  try {
    const args = [...bubblewrap(folder), ...(filter === undefined ? [] : ['--seccomp', '5']), '--', ...command]
    return spawn('/usr/bin/bwrap', args, { ...options, stdio: [...streams, filter ?? 'ignore'] })
  } finally {
    if (filter !== undefined) closeSync(filter)
  }
}

/** More than all cases of a job may take, s. */
const mostCpuSeconds = 600

/** Bubblewrap lets nothing outlive us, whatever we die of. Without it the kernel ends what loops on, where it can be told to: Windows cannot. */
function limitCpu(command: readonly string[]): readonly string[] {
  if (process.platform === 'win32') return command
  return ['/bin/sh', '-c', `ulimit -t ${mostCpuSeconds}; exec "$@"`, 'sh', ...command]
}

const nobody = 65534

/** Who starts Gradus as root should not lend that to learners: nobody runs them, where nobody can read what it takes. */
function chooseUser(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0 || ![node, folder].every(canAnyoneRead)) return {}
  return { uid: nobody, gid: nobody }
}

function canAnyoneRead(path: string): boolean {
  const parent = dirname(path)
  return (statSync(path).mode & 0o005) === 0o005 && (parent === path || canAnyoneRead(parent))
}

function bubblewrap(folder: string): string[] {
  const libraries = ['/usr/lib', '/usr/lib64', '/lib', '/lib64'].filter((path) => existsSync(path))
  const readable = [...libraries.map((path) => [path, path]), [node, inside.node], [folder, inside.folder]]
  const isolation = `--unshare-all --unshare-user --uid ${nobody} --gid ${nobody} --cap-drop ALL --die-with-parent --new-session --clearenv --setenv TZ UTC`
  return [...readable.flatMap((pair) => ['--ro-bind', ...(pair as string[])]), ...isolation.split(' '), '--chdir', inside.folder]
}

/** The filter as an open file, which bubblewrap reads to its end. It lies beside the worker's folder, not in it. */
function openFilter(folder: string): number | undefined {
  const file = join(dirname(folder), 'calls.bpf')
  const filter = makeCallFilter(process.arch)
  if (!filter) return undefined
  if (!existsSync(file)) writeFileSync(file, filter)
  return openSync(file, 'r')
}
