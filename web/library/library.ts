import type { Import, Library } from '#schema/manifest.ts'
import { type Declaration, readDeclarations, readIntroduction, writeTypes } from '../../grader/library/declarations.ts'

const files = import.meta.glob<string>('../../grader/library/linalg.ts', { query: '?raw', import: 'default', eager: true })
const sources: Record<Library, string> = { 'gradus/linalg': files['../../grader/library/linalg.ts']! }

/** All of ours. They are listed here once more, since the list of the schema brings its validator along, which is a quarter of a page's script. */
export const libraries = Object.keys(sources) as Library[]

/** Whether it is one of ours, with a source that can be read. */
export function isLibrary(name: Import): name is Library {
  return libraries.includes(name as Library)
}

export function readLibrary(name: Library): string {
  return sources[name]
}

/** A library as its own source describes it. */
export interface LibraryDocs {
  name: Library
  /** Markdown. */
  introduction: string
  declarations: Declaration[]
  /** An ambient module declaration, for a language service in the editor. */
  types: string
}

export function describeLibrary(name: Library): LibraryDocs {
  const declarations = readDeclarations(sources[name])
  return { name, introduction: readIntroduction(sources[name]), declarations, types: writeTypes(name, declarations) }
}

/** The library whose reference stands at an address under /docs; undefined where there is none. */
export function findLibrary(path: string): Library | undefined {
  return libraries.find((name) => addressOf(name) === `/docs/${path}`)
}

/** Where the reference of a library stands, or of one of its functions. */
export function addressOf(library: Library, member?: string): string {
  return library.replace('gradus', '/docs') + (member === undefined ? '' : `#${member}`)
}
