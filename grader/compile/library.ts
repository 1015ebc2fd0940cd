import { readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform'
import { type Import, Library } from '#schema/manifest.ts'
import { type Declaration, readDeclarations } from '../library/declarations.ts'
import { makeFactory } from './factory.ts'

/** A library as the sandbox takes it. */
export interface LibraryScript {
  name: Import
  /** A script of the same form as the learner's, see `factory.ts`. Empty for tensors, which stand in the sandbox already. */
  code: string
}

/** Whether it is one of ours, with a source that can be read. */
export function isLibrary(name: Import): name is Library {
  return Library.options.includes(name as Library)
}

const files: Record<Library, URL> = { 'gradus/linalg': new URL('../library/linalg.ts', import.meta.url) }

export function readLibrary(name: Library): string {
  return readFileSync(files[name], 'utf8')
}

export const listDeclarations = once((name): Declaration[] => readDeclarations(readLibrary(name)))

const compileOwn = once((name): LibraryScript => {
  const { code } = transformSync('library.ts', readLibrary(name))
  return { name, code: makeFactory(code)! }
})

export function compileLibrary(name: Import): LibraryScript {
  return isLibrary(name) ? compileOwn(name) : { name, code: '' }
}

function once<T>(make: (name: Library) => T): (name: Library) => T {
  const made = new Map<Library, T>()
  return (name) => {
    const value = made.get(name) ?? make(name)
    made.set(name, value)
    return value
  }
}
