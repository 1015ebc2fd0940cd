import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#schema/database/open.ts'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it.each([50, 600, 900, 1200])('a grader whose parent is killed %i ms after starting it ends by itself', async (delayMs) => {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  await migrate(db, { migrationsFolder: 'schema/migrations' })
  db.$client.close()

  const parent = `const child = require('node:child_process').fork('grader/main.ts', { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }); console.log(child.pid)`
  const env = { ...process.env, GRADUS_DATA: folder, GRADUS_REFERENCE: 'cpu' }
  const child = spawn(process.execPath, ['-e', parent], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = Number(
    await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
  )
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { interval: 50 }).toBe(false)
})
