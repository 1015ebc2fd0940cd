import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Installation {
  /** The one-time link the banner printed. */
  link: string
  origin: string
  stop: () => Promise<void>
}

/** Starts Gradus as `npm start` does, on a free port and an empty data folder, and waits for its banner. */
export async function startInstallation(env: Record<string, string> = {}): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), 'gradus-e2e-'))
  const child = spawn(process.execPath, ['api/node.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', GRADUS_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const link = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /http:\/\/\S+#\S+/.exec(output)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`Gradus did not start:\n${output}`)))
  })
  return {
    link,
    origin: new URL(link).origin,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGINT')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}
