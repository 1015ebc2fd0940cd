import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder, gone when the test is. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `npm start` less npm: the real process, ended with the test. PORT is a free one unless `env` says otherwise. */
export function startGradus(env: Record<string, string>, ...args: string[]) {
  return follow(process.execPath, ['api/node.ts', ...args], env)
}

/** `npm start` itself, less the installation before it. */
export function startByNpm(env: Record<string, string>, ...args: string[]) {
  return follow('npm', ['start', '--ignore-scripts', '--', ...args], env)
}

function follow(command: string, args: string[], env: Record<string, string>) {
  const child = spawn(command, args, {
    env: { ...process.env, PORT: '0', NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // a group of its own, which ends as one
    detached: true,
  })
  const output = { stdout: '', stderr: '' }
  let wake = () => {}
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      output[name] += chunk
      wake()
    })
  }
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve)).finally(() => wake())
  onTestFinished(async () => {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // all gone
    }
    await exit
  })

  /** The match of a pattern in what it prints, as soon as there is one; an error when it ends without. */
  async function printed(pattern: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = output.stdout.match(pattern) ?? output.stderr.match(pattern)
      if (match) return match
      if (child.exitCode !== null) throw new Error(`It ended without printing ${pattern}:\n${output.stdout}${output.stderr}`)
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return {
    child,
    output,
    exit,
    printed,
    /** The address it serves, and the one-time token of its link where it has one. */
    async ready() {
      await printed(/Ctrl-C stops it/)
      const [, base, path, token] = output.stdout.match(/(http:\/\/\S+?)(\/enter|\/set-up)?(?:#([0-9a-f]{64}))?\n/)!
      return { base: base!, path, token }
    },
  }
}
