import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { marksFor, offsetOf } from '../../web/exercise/editor-diagnostics.ts'

const source = 'const mean = [1, 2\nreturn mean\n\n'
const doc = Text.of(source.split('\n'))
const marked = (line: number, column: number) =>
  marksFor(doc, [{ code: 'syntax_error', message: 'm', line, column }]).map(({ from, to }) => source.slice(from, to))

describe('a diagnostic in the editor', () => {
  it('marks the word at its line and column', () => {
    expect(marked(2, 1)).toEqual(['return'])
    expect(marked(1, 7)).toEqual(['mean'])
  })

  it('marks a single sign where there is no word', () => {
    expect(marked(1, 14)).toEqual(['['])
  })

  it('at the end of a line marks what stands before it, so that something is underlined', () => {
    expect(marked(1, 19)).toEqual(['2'])
  })

  it('beyond the document stays inside it', () => {
    expect(offsetOf(doc, 99, 99)).toBe(doc.length)
    expect(marked(99, 99)).toEqual([''])
  })

  it('without a place marks nothing', () => {
    expect(marksFor(doc, [{ code: 'missing_export', message: 'm' }])).toEqual([])
  })
})
