import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** How a worker is confined besides isolated-vm, an empty environment and Node's permission model. */
export type SandboxLevel = 'bubblewrap' | 'process'

const node = realpathSync(process.execPath)

/**
 * Starts one worker, the head of a process group of its own, on the files `writeWorkerFiles` made: descriptor 3 takes its job, 4 gives its frames, everything else is closed.
 *
 * The time zone is the same everywhere: two machines must not give two verdicts. Under bubblewrap it has no network, sees no other process, can write nothing, and reads the system's libraries, Node and its own folder.
 */
export function launchWorker(level: SandboxLevel, folder: string): ChildProcess {
  const command = [
    node,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${folder}`,
    '--disable-warning=SecurityWarning',
    join(folder, 'main.cjs'),
  ]
  const [file, ...args] = level === 'bubblewrap' ? [...bubblewrap(folder), ...command] : command
  return spawn(file!, args, {
    env: { TZ: 'UTC' },
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
}

function bubblewrap(folder: string): string[] {
  const system = ['/usr', '/lib', '/lib64', '/bin'].filter((path) => existsSync(path))
  const readOnly = [...system, node, folder].flatMap((path) => ['--ro-bind', path, path])
  const isolation =
    '--unshare-all --unshare-user --uid 65534 --gid 65534 --cap-drop ALL --die-with-parent --new-session --clearenv --setenv TZ UTC'
  return ['/usr/bin/bwrap', ...readOnly, '--proc', '/proc', '--dev', '/dev', ...isolation.split(' '), '--chdir', folder, '--']
}
