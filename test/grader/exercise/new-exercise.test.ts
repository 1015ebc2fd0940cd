import { execFileSync, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { Manifest } from '#schema/manifest.ts'

it.each([[['--help']], [['-h']], [[]], [['one', 'two']]])('called with %j it says how it is called', (args) => {
  const { status, stderr } = spawnSync(process.execPath, ['grader/exercise/new-exercise.ts', ...args], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, 'Usage: npm run new-exercise -- <slug>\n'])
})

it('whoever writes a manifest by hand is told how its identity is made, and that works', () => {
  const [told] = Manifest.shape.id.safeParse('pca').error!.issues
  expect(told!.message).toBe('This is no UUID; node -p "crypto.randomUUID()" makes one')
  const made = execFileSync(process.execPath, ['-p', 'crypto.randomUUID()'], { encoding: 'utf8' }).trim()
  expect(Manifest.shape.id.safeParse(made).success).toBe(true)
})
