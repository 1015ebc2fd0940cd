import MarkdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import { addTex, splitFormulas } from '#schema/tex.ts'

it('formulas side by side are taken apart', () => {
  expect(splitFormulas(String.raw`a = 1 \qquad b = \frac{1}{2} \qquad c`).map((part) => part.trim())).toEqual([
    'a = 1',
    String.raw`b = \frac{1}{2}`,
    'c',
  ])
})

it.each([
  String.raw`a = 1`,
  String.raw`\begin{cases} a \qquad b \\ c \end{cases}`,
  String.raw`\underbrace{a \qquad b}_c`,
  String.raw`\left( a \qquad b \right)`,
  String.raw`\qquad a`,
])('%s stays whole', (tex) => {
  expect(splitFormulas(tex)).toEqual([tex])
})

const markdown = new MarkdownIt()
addTex(markdown, (tex) => `[${tex.trim()}]`)

it('a display ends where it is closed, and what is never closed is text', () => {
  expect(markdown.render('$$a\nb$$\n\n$$c\n\nd')).toBe('[a\nb]<p>$$c</p>\n<p>d</p>\n')
  expect(markdown.render('> $$a\n\n$$\nb\n$$')).toBe('<blockquote>\n<p>$$a</p>\n</blockquote>\n[b]')
})

it('thousands of displays that are never closed hold nobody up', () => {
  expect(markdown.render('$$a\n'.repeat(60_000)).startsWith('<p>[a]a')).toBe(true)
})
