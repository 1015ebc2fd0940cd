import { readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform'
import type { Library } from '#schema/manifest.ts'
import { type Declaration, readDeclarations } from '../library/declarations.ts'
import { makeFactory } from './factory.ts'

/** A library as the sandbox takes it. */
export interface LibraryScript {
  name: Library
  /** A script of the same form as the learner's, see `factory.ts`. */
  code: string
}

const files: Record<Library, URL> = { 'gradus/linalg': new URL('../library/linalg.ts', import.meta.url) }

export function readLibrary(name: Library): string {
  return readFileSync(files[name], 'utf8')
}

export const listDeclarations = once((name): Declaration[] => readDeclarations(readLibrary(name)))

export const compileLibrary = once((name): LibraryScript => {
  const { code } = transformSync('library.ts', readLibrary(name))
  return { name, code: makeFactory(code)! }
})

function once<T>(make: (name: Library) => T): (name: Library) => T {
  const made = new Map<Library, T>()
  return (name) => {
    const value = made.get(name) ?? make(name)
    made.set(name, value)
    return value
  }
}
