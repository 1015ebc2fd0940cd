import { parseSync, type StaticImport } from 'oxc-parser'

/**
 * Turns a module in JavaScript into a script whose value is a function that evaluates the module anew each time it is called and returns its
 * exports. Calling one function many times lets V8 keep what it learned about the code; loading a module many times does not (ten cases of PCA:
 * 32 ms against 80). Lines stay where they are.
 *
 * What the module imports, by name or as a whole, becomes constants that are there before its first line: the function is called with the exports of
 * `imports`, in their order. The module imports from no others, and exports nothing that it imports.
 *
 * With top-level await the function is an async one. Undefined when no function can be what the module was: import.meta.
 */
export function makeFactory(code: string, imports: readonly string[] = []): string | undefined {
  const parsed = parseSync('solution.js', code, { lang: 'js', sourceType: 'module' })
  const { staticImports, staticExports } = parsed.module
  // `export {}` exports nothing, and so is not among the module's exports
  const empty = /export\s*\{\s*\}/.test(code)
    ? parsed.program.body.filter((it) => it.type === 'ExportNamedDeclaration' && !it.declaration)
    : []
  const bare = empty.filter(({ start }) => !staticExports.some((it) => it.start === start))
  const statements = [
    ...staticImports.map(({ start, end }) => ({ start, end, entries: [] })),
    ...staticExports,
    ...bare.map(({ start, end }) => ({ start, end, entries: [] })),
  ].toSorted((a, b) => a.start - b.start)
  const exported: string[] = []
  let body = ''
  let at = /^#!.*/.exec(code)?.[0].length ?? 0
  for (const { start, end, entries } of statements) {
    const statement = code.slice(start, end)
    body += code.slice(at, start)
    at = end
    const isDefault = entries.some((entry) => entry.exportName.kind === 'Default')
    if (isDefault) {
      // a named function or class is a declaration for the rest of the module, all else is only evaluated
      const declares =
        /^export\s+default\s+(async\s+function|function|class)\s*\*?\s*[\p{ID_Start}$_]/u.test(statement) &&
        entries[0]!.localName.kind === 'Name'
      body += statement.replace(/^export\s+default/, (keywords) => blank(keywords, declares ? '' : 'void '))
      continue
    }
    const isGone = /^(import|export\s*\{)/.test(statement)
    body += isGone ? blank(statement, ';') : statement.replace(/^export/, '')
    for (const { exportName, localName } of entries)
      exported.push(`[${JSON.stringify(exportName.name)}]: ${localName.name ?? exportName.name}`)
  }
  body += code.slice(at)
  const constants = staticImports.map((it) => bindImport(it, imports)).join('')
  const rest = `function () { 'use strict'; ${constants}${body}\n;return { __proto__: null, ${exported.join(', ')} } })`
  // a script takes `await (f)` for a call outside of async functions, a module does not
  const isAsync = /\bawait\b/.test(body) && !parses(`(${rest}`, 'module')
  const factory = isAsync ? `(async ${rest}` : `(${rest}`
  return parses(factory, 'script') ? factory : undefined
}

function parses(code: string, sourceType: 'module' | 'script'): boolean {
  return parseSync('solution.js', code, { lang: 'js', sourceType, showSemanticErrors: sourceType === 'module' }).errors.length === 0
}

/** Takes the place of an import: constants of the local names, out of what the function is called with. */
function bindImport({ moduleRequest, entries }: StaticImport, imports: readonly string[]): string {
  const exports = `arguments[${imports.indexOf(moduleRequest.value)}]`
  return entries
    .map(({ importName, localName }) => {
      const key = importName.name === null ? '' : `[${JSON.stringify(importName.name)}]`
      return `const ${localName.value} = ${exports}${key}; `
    })
    .join('')
}

/** The replacement, and as many line ends as the text had. */
function blank(text: string, replacement: string): string {
  return replacement + text.replaceAll(/[^\n]/g, '')
}
