import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { startReferences } from '../../../grader/reference/references.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface Copy {
  folder: string
  /** The copy's own, which sees the copy's packages. */
  startReferences: typeof startReferences
}

/**
 * A copy of this installation to which packages are added, as somebody's `npm install` would: what is installed already is linked, what is
 * given stands beside it. Without touching the packages of the checkout.
 * @param packages the source of each one's main module, CommonJS
 */
export async function copyInstallation(packages: Record<string, string> = {}): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-copy-'))
  for (const part of ['grader', 'schema', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true })
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, source] of Object.entries(packages)) {
    const main = join(folder, 'node_modules', name, 'index.js')
    mkdirSync(dirname(main), { recursive: true })
    writeFileSync(main, source)
  }
  const references = (await import(join(folder, 'grader/reference/references.ts'))) as Pick<Copy, 'startReferences'>
  return { folder, startReferences: references.startReferences }
}

/** Scopes are folders of their own, so that a package can be added to one. */
function linkPackages(from: string, to: string) {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name))
    else symlinkSync(join(from, name), join(to, name))
  }
}
