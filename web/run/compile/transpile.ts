import ts from 'typescript-js'
import type { Import, Library } from '#schema/manifest.ts'
import { type Diagnostic, maxSourceBytes } from '#schema/report.ts'
import { describeLibrary, isLibrary, readLibrary } from '../../library/library.ts'
import { text } from '../../text.ts'
import { type ModuleFacts, readModule } from './read-module.ts'

/** Scripts whose values are factories, as `grader/compile/factory.ts` makes them, and the source map of the first. */
export type Transpiled = { code: string; map: string; libraries: { name: Import; code: string }[] } | { diagnostics: Diagnostic[] }

const t = text.run.compiler
const maxDiagnostics = 20

/** TypeScript to a script that a run's worker evaluates, or what stands against it: the same things that stand against a submission. */
export function transpile(source: string, entries: readonly string[], allowed: readonly Import[]): Transpiled {
  if (new TextEncoder().encode(source).length > maxSourceBytes)
    return { diagnostics: [{ code: 'source_too_large', message: text.problems.source_too_large }] }
  const file = ts.createSourceFile('solution.ts', source, ts.ScriptTarget.ESNext, true)
  const made = emit(source)
  const refused = made.diagnostics?.map(describe) ?? []
  if (refused.length > 0) return { diagnostics: refused.slice(0, maxDiagnostics) }
  const facts = readModule(file)
  const unavailable = refuse(facts, file, allowed)
  if (unavailable.length > 0) return { diagnostics: unavailable.slice(0, maxDiagnostics) }
  if (!entries.some((entry) => facts.exports.includes(entry)))
    return { diagnostics: [{ code: 'missing_export', message: t.missingExport(entries) }] }

  // tensors come first wherever they are allowed: the exercise's drive may want them too
  const names = [...allowed.filter((name) => !isLibrary(name)), ...allowed.filter(isLibrary)]
  const code = wrap(made.outputText, names, facts.waits)
  return { code, map: made.sourceMapText!, libraries: names.map((name) => ({ name, code: transpileLibrary(name) })) }
}

const libraries = new Map<Library, string>()

function transpileLibrary(name: Import): string {
  if (!isLibrary(name)) return ''
  const code = libraries.get(name) ?? wrap(emit(readLibrary(name)).outputText, [], false)
  libraries.set(name, code)
  return code
}

function emit(source: string): ts.TranspileOutput {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.CommonJS, sourceMap: true, strict: true }
  return ts.transpileModule(source, { compilerOptions, fileName: 'solution.ts', reportDiagnostics: true })
}

/** The module as a function of its imports. What comes before its first line stands on that line, so that the others keep their numbers. */
function wrap(commonJs: string, names: readonly Import[], waits: boolean): string {
  const parameters = names.map((_, i) => `$${i}`)
  const modules = names.map((name, i) => `${JSON.stringify(name)}: $${i}`)
  const body = commonJs.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
  const head = `const exports = { __proto__: null }; const require = (name) => ({ ${modules.join(', ')} })[name];`
  return `(${waits ? 'async ' : ''}function (${parameters.join(', ')}) { 'use strict'; ${head} { ${body}\n} return exports })`
}

function refuse({ imports, refused }: ModuleFacts, file: ts.SourceFile, allowed: readonly Import[]): Diagnostic[] {
  const place = (node: ts.Node) => placeAt(file, node.getStart(file))
  const unavailable = (node: ts.Node, what: string): Diagnostic => {
    return { code: 'import_not_available', message: t.notAvailable(what, allowed), ...place(node) }
  }
  return [
    ...refused.map(({ node, what }) => unavailable(node, what)),
    ...imports.flatMap((node): Diagnostic[] => {
      const name = (node.moduleSpecifier as ts.StringLiteral).text
      const library = allowed.find((it) => it === name)
      if (library === undefined) return [unavailable(node, `'${name}'`)]
      const known = isLibrary(library) ? describeLibrary(library).declarations.map((it) => it.name) : undefined
      const unknown = listNames(node).filter((it) => it === 'default' || (known && !known.includes(it)))
      return unknown.map((it) => ({ code: 'unknown_import', message: t.unknownImport(library, it), ...place(node) }))
    }),
  ]
}

/** What an import asks of its module by name. */
function listNames({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map((it) => (it.propertyName ?? it.name).text) : []
  return importClause?.name ? ['default', ...named] : named
}

function describe({ messageText, file, start }: ts.Diagnostic): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n')
  return { code: 'syntax_error', message, ...(file && start !== undefined ? placeAt(file, start) : {}) }
}

function placeAt(file: ts.SourceFile, offset: number): { line: number; column: number } {
  const { line, character } = file.getLineAndCharacterOfPosition(offset)
  return { line: line + 1, column: character + 1 }
}
