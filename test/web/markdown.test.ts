import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openModulePage } from './module-page.ts'

let page: Page
let close: () => Promise<void>
beforeAll(async () => void ({ page, close } = await openModulePage()))
afterAll(() => close())

/** The HTML of a statement as a real browser parses and sanitises it. */
function render(source: string): Promise<string> {
  return page.evaluate(`import('/exercise/markdown.ts').then(({ renderMarkdown }) => {
    document.body.innerHTML = renderMarkdown(${JSON.stringify(source)})
    return document.body.innerHTML
  })`)
}
const count = (selector: string) => page.locator(`body ${selector}`).count()

describe('a statement', () => {
  it('sets formulas in the line and on their own', async () => {
    await render('Let $x \\in \\mathbb{R}^n$ be.\n\n$$\n\\lVert x \\rVert_2\n= \\sqrt{\\textstyle\\sum_i x_i^2}\n$$\n\nDone.')
    expect(await count('.katex')).toBe(2)
    expect(await count('.katex-display')).toBe(1)
    expect(await count('math annotation')).toBe(2)
  })

  it('leaves money, escaped dollars and code alone', async () => {
    const html = await render('It costs $5 and $6, or \\$7 and `$x$`.')
    expect(await count('.katex')).toBe(0)
    expect(html).toContain('It costs $5 and $6, or $7 and <code>$x$</code>.')
  })

  it('shows a formula that does not parse as its source', async () => {
    const html = await render('Broken: $\\frac{1}{$.')
    expect(html).toContain('\\frac{1}{')
    expect(await count('.katex-error')).toBe(1)
  })

  it('sets underscores and stars inside formulas as mathematics', async () => {
    await render('$a_1 * b_2 * c_3$ and *emphasis*')
    expect(await count('em')).toBe(1)
  })

  it('lets a wide table scroll by itself', async () => {
    await render('| a | b |\n| --- | --- |\n| $x$ | 2 |')
    expect(await count('[role=region][tabindex="0"] > table')).toBe(1)
  })
})

describe('a hostile statement', () => {
  it('runs nothing', async () => {
    await page.evaluate(() => Object.assign(window, { harmed: false }))
    await render(
      [
        '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>',
        '[click](javascript:window.harmed=true) ![x](x" onerror="window.harmed=true)',
        '$\\href{javascript:window.harmed=true}{x}$ $\\htmlData{x=y}{z}$',
        '$$\\includegraphics{https://example.org/x.png}$$',
        '<iframe srcdoc="<script>parent.harmed = true</script>"></iframe><svg onload="window.harmed=true"></svg>',
        '$</annotation><img src=x onerror=window.harmed=true>$',
      ].join('\n\n'),
    )
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => (window as unknown as { harmed: boolean }).harmed)).toBe(false)
    expect(await count('script, iframe, img, svg[onload], [onerror], [href^="javascript:"]')).toBe(0)
  })
})
