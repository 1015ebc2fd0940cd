import type { EcmaScriptModule, ParseResult, StaticImport } from 'oxc-parser'
import { Import } from '#schema/manifest.ts'
import type { Diagnostic } from '#schema/report.ts'
import { isLibrary, listDeclarations } from './library.ts'

/** What stands against an import, and where in the source. */
interface Refusal {
  code: Extract<Diagnostic['code'], 'import_not_available' | 'unknown_import'>
  message: string
  start: number
}

/** Every import that is not one of an allowed library, by name or as a whole (`import * as`), in the order of the source. */
export function refuseImports(parsed: ParseResult, source: string, allowed: readonly Import[]): Refusal[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const refuse = ({ start }: { start: number }, message: string): Refusal => {
    const none = 'Imports are not available here: write everything in this file.'
    return { code: 'import_not_available', message: allowed.length === 0 ? none : message, start }
  }
  const instead = `This exercise allows ${allowed.map((name) => `'${name}', as in ${showImport(name)}`).join('; ')}.`
  const exportedAgain = staticExports.flatMap(({ entries }) => entries).filter(({ moduleRequest }) => moduleRequest !== null)
  const refusals = [
    ...staticImports.flatMap((it) => {
      const name = it.moduleRequest.value
      const library = allowed.find((known) => known === name)
      return library ? refuseNames(it, library) : [refuse(it, `'${name}' is not available here. ${instead}`)]
    }),
    ...exportedAgain.map((it) => refuse(it, 'What is imported cannot be exported: export a function of your own that calls it.')),
    ...dynamicImports.map((it) => refuse(it, `import() is not available here. ${instead}`)),
    ...findRequires(parsed, source).map((it) => refuse(it, `require() is not available here. ${instead}`)),
  ]
  return refusals.toSorted((a, b) => a.start - b.start)
}

/**
 * The libraries whose values a source imports; all of its imports are allowed ones. Tensors come first wherever they are allowed: the
 * exercise's drive may want them too.
 */
export function listLibraries({ staticImports }: EcmaScriptModule, allowed: readonly Import[]): Import[] {
  const used = staticImports.filter(({ entries }) => entries.some(({ isType }) => !isType))
  const tensors = allowed.filter((name) => !isLibrary(name))
  return [...new Set([...tensors, ...used.map(({ moduleRequest }) => Import.parse(moduleRequest.value))])]
}

function refuseNames({ entries }: StaticImport, library: Import): Refusal[] {
  const names = isLibrary(library) ? listDeclarations(library).map(({ name }) => name) : undefined
  return entries.flatMap(({ importName: { kind, name, start }, localName }): Refusal[] => {
    const isDefault = kind === 'Default' || name === 'default'
    const isThere = names === undefined ? !isDefault : name !== null && names.includes(name)
    if (kind === 'NamespaceObject' || isThere) return []
    const message = isDefault
      ? `'${library}' has no default export. ${names === undefined ? 'Import it as a whole' : 'Import by name'}: ${showImport(library)}.`
      : `'${library}' has no ${name}. It has ${names!.join(', ')}.`
    return [{ code: 'unknown_import', message, start: start ?? localName.start }]
  })
}

/** TypeScript's `import x = require('y')`, which would become a call of `require`. */
function findRequires(parsed: ParseResult, source: string): { start: number }[] {
  if (!/\brequire\b/.test(source)) return [] // handing the syntax tree over takes longer than the rest
  return parsed.program.body.filter((node) => {
    const statement = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    return statement?.type === 'TSImportEqualsDeclaration' && statement.moduleReference.type === 'TSExternalModuleReference'
  })
}

function showImport(library: Import): string {
  if (!isLibrary(library)) return `import * as tf from '${library}'`
  return `import { ${listDeclarations(library)[0]!.name} } from '${library}'`
}
