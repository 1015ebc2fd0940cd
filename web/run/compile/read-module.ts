import ts from 'typescript-js'

/** What decides how a module is made into a function. */
export interface ModuleFacts {
  imports: ts.ImportDeclaration[]
  /** What no solution may have: modules named in other ways than by an import, each with what it is. */
  refused: { node: ts.Node; what: 'import()' | 'import.meta' | 'import … = require()' | 'export … from' }[]
  exports: string[]
  /** Whether it waits outside of its functions. */
  waits: boolean
}

export function readModule(source: ts.SourceFile): ModuleFacts {
  const facts: ModuleFacts = { imports: [], refused: [], exports: [], waits: false }
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      facts.refused.push({ node, what: 'import()' })
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      facts.refused.push({ node, what: 'import.meta' })
    if (!isInFunction && isWaiting(node)) facts.waits = true
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)))
  }
  visit(source, false)
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) facts.imports.push(statement)
    else if (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference))
      facts.refused.push({ node: statement, what: 'import … = require()' })
    else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier)
      facts.refused.push({ node: statement, what: 'export … from' })
    else facts.exports.push(...listExports(statement))
  }
  return facts
}

function isWaiting(node: ts.Node): boolean {
  return ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)
}

function listExports(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const named = statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : []
    return statement.isTypeOnly ? [] : named.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text)
  }
  if (ts.isExportAssignment(statement)) return ['default']
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []).map(({ kind }) => kind) : []
  if (!modifiers.includes(ts.SyntaxKind.ExportKeyword) || modifiers.includes(ts.SyntaxKind.DeclareKeyword)) return []
  if (modifiers.includes(ts.SyntaxKind.DefaultKeyword)) return ['default']
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
  const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)
  return isValue && statement.name ? [statement.name.text] : []
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)))
}
