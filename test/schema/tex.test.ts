import { expect, it } from 'vitest'
import { splitFormulas } from '#schema/tex.ts'

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
