import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '0.84375rem', color: 'var(--color-ink)', backgroundColor: 'var(--color-card)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--color-ink)', fontVariantLigatures: 'none' },
  '.cm-line': { padding: '0 1rem 0 0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)', borderLeftWidth: '1.5px' },
  '.cm-gutters': { backgroundColor: 'var(--color-card)', color: 'var(--color-faint)', border: 'none', paddingLeft: '0.25rem' },
  '.cm-gutter-lint': { width: '1.4em' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--color-hover) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--color-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--color-jade) 24%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in oklab, var(--color-jade) 22%, transparent)',
    outline: 'none',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in oklab, var(--color-amber) 22%, transparent)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--color-hover)', border: 'none', color: 'var(--color-soft)', padding: '0 0.4em' },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-card)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-line)',
    borderRadius: '8px',
    boxShadow: 'var(--shadow-float)',
    maxWidth: 'min(38rem, calc(100vw - 1.5rem))',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': { overflow: 'visible' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', fontSize: '0.8125rem', borderRadius: '7px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.1875rem 0.5rem' },
  '.cm-completionIcon': { color: 'var(--color-faint)', opacity: '1' },
  'li[aria-selected] .cm-completionIcon': { color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: '0', margin: '0 0.25rem', maxWidth: 'min(28rem, 80vw)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--color-jade)', color: 'var(--color-on-jade)' },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', fontSize: '0.8125rem', fontFamily: 'var(--font-mono)' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--color-line)' },
  '.cm-ts-description': {
    maxHeight: '15rem',
    overflow: 'auto',
    padding: '0.5rem 0.75rem',
    fontSize: '0.8125rem',
    lineHeight: '1.5',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-ts-type': { fontFamily: 'var(--font-mono)', fontVariantLigatures: 'none' },
  '.cm-ts-parameter': { color: 'var(--color-jade-text)', fontWeight: '700' },
  '.cm-ts-documentation': { marginTop: '0.375rem', fontFamily: 'var(--font-sans)', color: 'var(--color-soft)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--color-coral)' },
  '.cm-collapsedLines': {
    background: 'var(--color-hover)',
    color: 'var(--color-soft)',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.8125rem',
    padding: '0.25rem 0.5rem',
    '&:before, &:after': { content: '"⋯"' },
  },
  '.cm-panels': { backgroundColor: 'var(--color-sunken)', color: 'var(--color-ink)', borderColor: 'var(--color-line)' },
  '.cm-panel.cm-panel-lint ul [aria-selected], .cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    backgroundColor: 'var(--color-hover)',
    color: 'var(--color-ink)',
  },
  '.cm-panel.cm-panel-lint button[name=close]': { color: 'var(--color-soft)', fontSize: '1.125rem' },
  '.cm-panels input, .cm-panels button': { fontSize: '0.8125rem' },
  '.cm-textfield': { backgroundColor: 'var(--color-card)', borderColor: 'var(--color-edge)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--color-card)', borderColor: 'var(--color-edge)' },
})

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.docComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--code-function)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--code-type)' },
  { tag: tags.invalid, color: 'var(--color-coral-text)' },
])

/** The editor in the colours of the page, light and dark. */
export const editorTheme = [look, syntaxHighlighting(colours)]
