import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}

/** Where Node finds a package from inside another: the nearest `node_modules` that has it. */
function isLocked(name: string, from: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}/node_modules/${name}`.replace(/^\//, '') in packages) return true
    if (at === '') return false
  }
}

it('the lock file has the binaries of every platform: npm installs no others, and `npm ci` nothing at all where one is missing', () => {
  const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ name, from })),
  )
  expect(wanted.length).toBeGreaterThan(100)
  expect(wanted.filter(({ name, from }) => !isLocked(name, from))).toEqual([])
})
