import { parseSync } from 'oxc-parser'
import { type Edit, type Node, operators } from './operators.ts'

/** The model solution with one thing changed. */
export interface Mutant {
  /** What was changed, stable while the line is: `comparison: if (k < 1) … → if (k <= 1) …`, numbered where a line gives several alike. */
  name: string
  operator: string
  line: number
  source: string
}

/** Type syntax has nothing to mutate, but for the expressions that carry an assertion. */
const transparent = new Set(['TSNonNullExpression', 'TSAsExpression', 'TSSatisfiesExpression'])

/**
 * Every mutant of a source that is worth the try, in the order of the text. What is thrown is left alone: its words are nobody's business, its
 * class is a case's.
 */
export function makeMutants(source: string): Mutant[] {
  const mutants: Mutant[] = []
  const names = new Map<string, number>()
  const { program } = parseSync('solution.ts', source, { lang: 'ts', sourceType: 'module' })
  visit(program as unknown as Node)
  return mutants

  function visit(node: Node): void {
    for (const { name, edit } of operators) for (const change of edit(node, source)) add(name, change)
    if (node.type === 'ThrowStatement') return
    for (const [key, child] of Object.entries(node)) {
      if (key === 'parent') continue
      for (const it of Array.isArray(child) ? child : [child]) if (isMutable(it)) visit(it)
    }
  }

  function add(operator: string, edit: Edit): void {
    const mutated = source.slice(0, edit.start) + edit.text + source.slice(edit.end)
    const base = `${operator}: ${lineAt(source, edit.start)} → ${lineAt(mutated, edit.start)}`
    const count = (names.get(base) ?? 0) + 1
    names.set(base, count)
    const line = source.slice(0, edit.start).split('\n').length
    mutants.push({ name: count > 1 ? `${base} (${count})` : base, operator, line, source: mutated })
  }
}

function isMutable(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null || typeof (value as Node).type !== 'string') return false
  const { type } = value as Node
  return !type.startsWith('TS') || transparent.has(type)
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? undefined : end).trim()
}
