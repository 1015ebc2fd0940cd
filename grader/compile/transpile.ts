import { parseSync } from 'oxc-parser'
import { transformSync } from 'oxc-transform'
import type { Import } from '#schema/manifest.ts'
import type { Diagnostic } from '#schema/report.ts'
import { makeFactory } from './factory.ts'
import { listLibraries, refuseImports } from './imports.ts'
import { compileLibrary, type LibraryScript } from './library.ts'

/** What the parser and the transformer have in common when they complain. Later labels point at the culprit, earlier ones at its context. */
interface Complaint {
  message: string
  helpMessage: string | null
  labels: { start: number }[]
}

export interface Compiled {
  /** A script whose value is a factory of the module's exports, see `factory.ts`. */
  code: string
  /** What `code` is called with. */
  libraries: LibraryScript[]
  exports: string[]
  /** Source map, version 3, JSON. */
  map: string
}

export type Compilation = Compiled | { diagnostics: Diagnostic[] }

const maxDiagnostics = 20
/** Sixteen times the largest source. What stands for an enum's members repeats their texts, and so does what they are made of. */
const maxCodeLength = 1024 * 1024

/**
 * TypeScript to a JavaScript factory: types go, everything else stays. Refuses syntax errors, imports that are not `allowed` and a source that exports
 * none of `entries`. Runs in a process of its own (`process.ts`), because a hostile source can hang or overflow any parser.
 */
export function transpile(source: string, entries: readonly string[], allowed: readonly Import[] = []): Compilation {
  const parsed = parseSync('solution.ts', source, { lang: 'ts', sourceType: 'module', showSemanticErrors: true })
  const place = placeIn(source)
  if (parsed.errors.length > 0)
    return { diagnostics: parsed.errors.slice(0, maxDiagnostics).map((error) => describe(error, place)) }

  const refused = refuseImports(parsed, source, allowed)
  if (refused.length > 0) {
    return {
      diagnostics: refused.slice(0, maxDiagnostics).map(({ code, message, start }) => ({ code, message, ...place(start) })),
    }
  }

  const names = parsed.module.staticExports.flatMap((statement) =>
    statement.entries.filter((entry) => !entry.isType).map((entry) => entry.exportName),
  )
  const exports = names.flatMap(({ kind, name }) =>
    kind === 'Name' && name !== null ? [name] : kind === 'Default' ? ['default'] : [],
  )
  if (!entries.some((entry) => exports.includes(entry))) return { diagnostics: [missingExport(entries, exports)] }

  const { code, errors, map } = transformSync('solution.ts', source, {
    lang: 'ts',
    sourceType: 'module',
    target: 'esnext',
    sourcemap: true,
  })
  if (errors.length > 0) return { diagnostics: errors.slice(0, maxDiagnostics).map((error) => describe(error, place)) }
  if (code.length > maxCodeLength) {
    const message = 'The source is larger than 1 MB once it is compiled: enums repeat the texts that their members refer to.'
    return { diagnostics: [{ code: 'source_too_large', message }] }
  }
  const libraries = listLibraries(parsed.module, allowed)
  const factory = makeFactory(code, libraries)
  if (factory === undefined) {
    const message = 'import.meta is not available here: the solution stands alone.'
    return { diagnostics: [{ code: 'syntax_error', message }] }
  }
  return { code: factory, libraries: libraries.map(compileLibrary), exports, map: JSON.stringify(map) }
}

function missingExport(entries: readonly string[], exports: readonly string[]): Diagnostic {
  const wanted = entries.map((entry) => `\`${entry}\``).join(', ')
  const found = exports.includes('default') ? ' A default export does not count: export it by its name.' : ''
  const message =
    entries.length === 1
      ? `The solution has to export ${wanted}, as in \`export function ${entries[0]}(…)\`.${found}`
      : `The solution exports none of the functions this exercise asks for: ${wanted}.${found}`
  return { code: 'missing_export', message }
}

function describe(error: Complaint, place: (offset: number) => { line: number; column: number }): Diagnostic {
  const start = error.labels.at(-1)?.start
  const message = error.helpMessage ? `${error.message}. ${error.helpMessage}` : error.message
  return { code: 'syntax_error', message, ...(start === undefined ? {} : place(start)) }
}

/** Offset in UTF-16 units to line and column, both from 1. */
function placeIn(source: string): (offset: number) => { line: number; column: number } {
  return (offset) => {
    const before = source.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/)
    return { line: before.length, column: before.at(-1)!.length + 1 }
  }
}
