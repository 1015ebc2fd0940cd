import type { Diagnostic } from '#schema/report.ts'
import type { Diagnostic as Mark } from '@codemirror/lint'
import type { Text } from '@codemirror/state'

/** The offset of a place that counts lines and columns from 1, moved into the document where it lies outside. */
export function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(from + Math.max(column, 1) - 1, to)
}

/** The compiler's diagnostics as marks in the document: from their place to the end of the word there, one character at least. */
export function marksFor(doc: Text, diagnostics: readonly Diagnostic[]): Mark[] {
  return diagnostics.flatMap(({ line, column, message }) => {
    if (line === undefined) return []
    const from = offsetOf(doc, line, column ?? 1)
    const rest = doc.sliceString(from, doc.lineAt(from).to)
    const word = /^[\w$]+/.exec(rest)?.[0].length ?? Math.min(1, rest.length)
    // at the end of a line the mark goes on the character before, or nothing would be underlined
    return [
      { from: word === 0 ? Math.max(doc.lineAt(from).from, from - 1) : from, to: from + word, severity: 'error' as const, message },
    ]
  })
}
