import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** How a worker is confined besides isolated-vm, an empty environment and Node's permission model. */
export type SandboxLevel = 'bubblewrap' | 'process'

const node = realpathSync(process.execPath)

/**
 * For code that is seen once and runs for some tens of milliseconds. A small memory limit makes V8 choose young generations of 1 MB, which learner
 * code fills every half millisecond; threads that collect garbage take the core that compiles; and Maglev's on-stack replacement is
 * thrown away by each inner loop it leaves. Ten clouds of PCA took 58 ms and 90 ms of CPU without these, 52 and 71 with them (medians); larger
 * young generations cost more in fresh pages than they save.
 */
const v8Flags = ['--max-semi-space-size=4', '--min-semi-space-size=4', '--single-threaded-gc', '--no-maglev-osr']

/**
 * Starts one worker, the head of a process group of its own, on the files `writeWorkerFiles` made: descriptor 3 takes its job, 4 gives its frames, everything else is closed.
 *
 * The time zone is the same everywhere: two machines must not give two verdicts. Under bubblewrap it has no network, sees no other process, can write nothing, and reads the system's libraries, Node and its own folder.
 */
export function launchWorker(level: SandboxLevel, folder: string): ChildProcess {
  const command = [
    node,
    ...v8Flags,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${folder}`,
    '--disable-warning=SecurityWarning',
    join(folder, 'main.mjs'),
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
