import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openModulePage } from './module-page.ts'

let page: Page
let close: () => Promise<void>
beforeAll(async () => void ({ page, close } = await openModulePage()))
afterAll(() => close())

/** The HTML of a statement as a real browser parses and sanitises it. */
function render(source: string): Promise<string> {
  return page.evaluate(`Promise.all(['markdown', 'formulas'].map((name) => import('/exercise/' + name + '.ts'))).then(async ([{ renderMarkdown }, { loadFormulas }]) => {
    await loadFormulas()
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

  it('shows the source of its formulas until they can be set', async () => {
    const html = await page.evaluate(
      `import('/exercise/formulas.ts?fresh').then(({ renderFormula }) => renderFormula('a < b \\\\& \\\\text{<b>}', false))`,
    )
    expect(html).toBe('<code>a &lt; b \\&amp; \\text{&lt;b&gt;}</code>')
  })

  it('draws what formulas need beside letters: roots, braces, tall brackets, arrows', async () => {
    for (const tex of ['\\sqrt{x}', '\\underbrace{a+b}_c', '\\begin{pmatrix}1\\\\2\\\\3\\\\4\\\\5\\end{pmatrix}', '\\cancel{x}']) {
      await render(`$${tex}$`)
      const box = await page.locator('body .katex-html svg :is(path, line)').first().boundingBox()
      expect(box?.height, tex).toBeGreaterThan(0)
      expect(await page.locator('body svg').first().getAttribute('height'), tex).toMatch(/em$/)
    }
  })

  it('sets formulas side by side in pieces that may stand one below the other', async () => {
    await render('$$a = 1 \\qquad b = 2$$')
    expect([await count('.formulas > .katex-display'), await count('.katex-display')]).toEqual([2, 2])
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
    expect(await count('[role=group][tabindex="0"] > table')).toBe(1)
  })
})

/** Everything in the page that could act: what is left of an attack. */
async function findActive(): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.body.querySelectorAll('*')]
    const acting = /^(script|iframe|object|embed|form|input|button|textarea|style|link|meta|base|maction|template|video|audio)$/i
    // formulas draw with these three alone
    const isDrawing = (element: Element) =>
      element.closest('.katex-html') !== null && ['svg', 'path', 'line'].includes(element.localName)
    return elements.flatMap((element) => [
      ...(acting.test(element.localName) ? [element.localName] : []),
      ...(element.namespaceURI === 'http://www.w3.org/2000/svg' && !isDrawing(element) ? [`svg ${element.localName}`] : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            /^(on|srcdoc|formaction|id$|name$|xlink|data-)/i.test(name) || /^\s*(javascript|vbscript|data):/i.test(value),
        )
        .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
    ])
  })
}
const isHarmed = () => page.evaluate(() => 'harmed' in window)

describe('a hostile text', () => {
  const harm = 'window.harmed=1'
  it.each([
    ['tags', `<img src=x onerror="${harm}"><script>${harm}</script><iframe srcdoc="<script>parent.harmed=1</script>"></iframe>`],
    ['tags over several lines', `<div\nonclick="${harm}"\nid=x>\n\n<style>body{display:none}</style>\n\n</div>`],
    [
      'vector graphics',
      `<svg onload="${harm}"><a xlink:href="javascript:${harm}"><text>x</text></a><animate onbegin="${harm}"/></svg>`,
    ],
    [
      'mathematics that is no TeX',
      `<math><mtext><table><mglyph><style><img src=x onerror="${harm}"></style></mglyph></table></mtext></math>`,
    ],
    [
      'links to scripts',
      `[a](javascript:${harm}) [b](JaVaScRiPt:${harm}) [c](&#106;avascript:${harm}) [d](java\tscript:${harm}) <javascript:${harm}>`,
    ],
    ['links by reference', `[a][1] [b][2]\n\n[1]: javascript:${harm}\n[2]: vbscript:${harm}`],
    ['links to data', `[a](data:text/html,<script>${harm}</script>) [b](data:text/html;base64,PHNjcmlwdD4=) <data:text/html,x>`],
    [
      'attributes out of addresses and titles',
      `![x](x" onerror="${harm}) [y](y "t\\" onclick=\\"${harm}") ![z](z 'q" onerror="${harm}')`,
    ],
    ['the language of a fence', `\`\`\`x" onclick="${harm}\n<img src=x onerror=${harm}>\n\`\`\``],
    [
      'links out of formulas',
      `$\\href{javascript:${harm}}{x}$ $\\url{javascript:${harm}}$ $$\\includegraphics{https://example.org/x.png}$$`,
    ],
    ['attributes out of formulas', `$\\htmlData{x=y}{z}$ $\\htmlId{a}{b}$ $\\htmlClass{c}{d}$ $\\htmlStyle{position:fixed}{e}$`],
    ['colours that are more', `$\\color{red;position:fixed}{x}$ $\\textcolor{red" onclick="${harm}}{x}$`],
    [
      'the source of a formula',
      `$</annotation><img src=x onerror=${harm}>$ $\\text{<img src=x onerror=${harm}>}$ $\\frac{<script>$`,
    ],
    ['a formula in an address', `[$</a><img src=x onerror=${harm}>$](javascript:$x$)`],
  ])('of %s does nothing', async (_, source) => {
    await page.evaluate(() => void delete (window as { harmed?: unknown }).harmed)
    await render(source)
    expect(await findActive()).toEqual([])
    // clicks are harmless as well; nothing may go elsewhere
    for (const link of await page.locator('body a').all())
      await link.evaluate((a: HTMLAnchorElement) => {
        // one to a page elsewhere would take this page, and what is to be seen of it, away
        a.addEventListener('click', (event) => a.protocol.startsWith('http') && event.preventDefault())
        a.click()
      })
    await page.waitForTimeout(100)
    expect(await isHarmed()).toBe(false)
  })

  it('lets no formula grow by commands that it defines', async () => {
    const html = await render(`$\\def\\a{${'x'.repeat(100)}}${'\\a'.repeat(500)}$`)
    expect(html.length).toBeLessThan(100_000)
  })

  it('gives no formula a size to lay over the page', async () => {
    await render('$\\rule{9999em}{9999em}$')
    const { width, height } = (await page.locator('.katex-rule').boundingBox())!
    expect([width < 2000, height < 2000]).toEqual([true, true])
  })

  it.each([
    ['braces', '{'.repeat(3900) + 'x' + '}'.repeat(3900)],
    ['roots', '\\sqrt{'.repeat(1100) + 'x' + '}'.repeat(1100)],
  ])('shows the source of a formula that nests %s without end', async (_, tex) => {
    await render(`Before. $${tex}$\n\nAfter.`)
    expect(await page.locator('body code').textContent()).toBe(tex)
    expect(await page.getByText('After.').count()).toBe(1)
  })
})
