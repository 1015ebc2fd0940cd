import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

let installation: Installation
let browser: Browser
let learner: Visitor
let page: Page

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  learner = await visit(browser)
  page = learner.page
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

const open = (slug: string) => page.goto(`${installation.origin}/exercises/${slug}`)

async function grade(source: string) {
  await submitCode(page, source)
  // the attempt before is shown until this one is sent
  await page.locator('[data-verdict="pending"]').waitFor()
  return readVerdict(page)
}

/** The functions as the results list them: name, standing, and whether their cases are unfolded. */
function functions() {
  return page.locator('li[data-function]').evaluateAll((items) =>
    items.map((item) => {
      const { function: name, standing } = (item as HTMLElement).dataset
      return [name, standing, item.querySelector('details')!.open]
    }),
  )
}

const starter = readExercise('vector-toolkit/starter.ts')
const norm1 = '{ return v.reduce((sum, x) => sum + Math.abs(x), 0) }'
const firstWritten = starter.replace(/(norm1\(v: number\[\]\): number )\{[^}]*\}/, `$1${norm1}`)

describe('an exercise of several functions', () => {
  it('shows the first one right as a success and names the next to write', async () => {
    await open('vector-toolkit')
    await grade(firstWritten)
    expect(await appears(page.getByRole('heading', { name: '1 of 7 functions right' }))).toBe(true)
    expect(await appears(page.getByText(/Next to write: norm2/))).toBe(true)
    expect(await functions()).toEqual([
      ['norm1', 'right', false],
      ...['norm2', 'normInf', 'dot', 'cosineSimilarity', 'projection', 'angle'].map((name) => [name, 'not_written', false]),
    ])
    expect(await appears(page.getByRole('heading', { name: /^norm1 (\d+) of \1$/ }))).toBe(true)
    expect(await appears(page.getByRole('heading', { name: 'angle not written yet' }))).toBe(true)
    expect(await findViolations(page)).toEqual([])
  })

  it('fills in function by function while its cases arrive, without anything moving', async () => {
    await page.evaluate(() => {
      const counts = new Set<string>()
      const tops = new Set<string>()
      const look = () => {
        const items = [...document.querySelectorAll<HTMLElement>('li[data-function]')]
        if (document.querySelector('[data-verdict="pending"]') === null || items.length === 0) return
        counts.add(items.map((item) => item.querySelector('h4')!.textContent).join())
        tops.add(items.map((item) => Math.round(item.getBoundingClientRect().top)).join())
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      Object.assign(window, { counts, tops })
    })
    const slow = readExercise('vector-toolkit/solution.ts').replaceAll(
      'return v.reduce(',
      'for (let i = 0; i < 1e7; i++) Math.sqrt(i)\n  return v.reduce(',
    )
    expect(await grade(slow)).toBe('accepted')
    const { counts, tops } = await page.evaluate(() => {
      const { counts, tops } = window as unknown as { counts: Set<string>; tops: Set<string> }
      return { counts: counts.size, tops: [...tops] }
    })
    expect(counts).toBeGreaterThan(3)
    expect(tops).toHaveLength(1)
    expect((await functions()).every(([, standing, open]) => standing === 'right' && open === false)).toBe(true)
  })

  it('opens the functions in which something is wrong, and those alone', async () => {
    await grade(readExercise('vector-toolkit/submissions/wrong_answer/squares-overflow.ts'))
    const standings = await functions()
    expect(standings.map(([, standing]) => standing)).toContain('wrong')
    expect(standings.map(([, standing]) => standing)).toContain('right')
    for (const [name, standing, open] of standings) expect(open, String(name)).toBe(standing === 'wrong')
  })
})

describe('a hidden case that failed', () => {
  const title = 'components so large that their squares overflow'
  const failed = () => page.locator('li[data-case]', { hasText: title })
  const button = () => failed().getByRole('button', { name: `Show me one like it: ${title}` })
  let shown = ''

  it('has an example at the press of a key, in place: call, expected value, difference', async () => {
    expect(await failed().getByText('Expected', { exact: true }).count()).toBe(0)
    await button().focus()
    await page.keyboard.press('Enter')
    const example = failed().getByRole('region', { name: `An example like “${title}”` })
    expect(await appears(example.getByText(/^norm2\(\[/))).toBe(true)
    expect(await button().getAttribute('aria-expanded')).toBe('true')
    expect(await appears(page.getByRole('status').getByText('The example is there.'))).toBe(true)
    expect(await appears(example.getByText('Got', { exact: true }))).toBe(true)
    expect(await appears(example.getByText('Infinity', { exact: true }).last())).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Show me one like it')
  })

  it('gives input and expected value in full, to be copied', async () => {
    await failed().getByText('Input and expected value in full').click()
    shown = (await failed().getByRole('region', { name: 'Input' }).textContent())!
    const [vector] = JSON.parse(shown.replace('norm2(', '[').replace(/\)$/, ']')) as [number[]]
    expect(vector).toHaveLength(40)
    const expected = Number(await failed().getByRole('region', { name: 'Expected' }).textContent())
    expect(expected / Math.hypot(...vector)).toBeCloseTo(1, 9)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await failed().getByRole('button', { name: 'Copy the call' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
    expect(await findViolations(page)).toEqual([])
  })

  it('has the same example after a reload, and on the page of the attempt', async () => {
    for (const address of [page.url(), `${installation.origin}/submissions`]) {
      await page.goto(address)
      if (address.endsWith('/submissions')) await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
      else await page.getByRole('tab', { name: 'Results' }).click()
      await button().click()
      await failed().getByText('Input and expected value in full').click()
      expect(await failed().getByRole('region', { name: 'Input' }).textContent()).toBe(shown)
    }
    await button().click()
    expect(await button().getAttribute('aria-expanded')).toBe('false')
    expect(await failed().getByRole('region', { name: 'Input' }).isVisible()).toBe(false)
  })

  it('says so when the mistake does not show in the example', async () => {
    await page.route('**/practice', async (route) => {
      const answer = await route.fetch()
      const practice = (await answer.json()) as { state: string; example?: { case: object } }
      const right = practice.example && {
        ...practice.example,
        case: { ...practice.example.case, verdict: 'accepted', feedback: [] },
      }
      await route.fulfill({ response: answer, json: { ...practice, example: right } })
    })
    await page.reload()
    await button().click()
    expect(await appears(failed().getByText(/Your code is right on this one\./))).toBe(true)
    await page.unroute('**/practice')
  })

  it('says so when asking fails, and asks again', async () => {
    await page.route('**/practice', (route) => route.abort())
    await page.reload()
    await button().click()
    const alert = failed().getByRole('alert')
    expect(await appears(alert.getByText(/Gradus does not answer/))).toBe(true)
    await page.unroute('**/practice')
    await alert.getByRole('button', { name: 'Try again' }).click()
    expect(await appears(failed().getByText(/^norm2\(\[/))).toBe(true)
  })

  it('has none where its input is the same for everybody', async () => {
    await open('vector-toolkit')
    await page.locator('.cm-content').waitFor()
    await grade(readExercise('vector-toolkit/submissions/runtime_error/reduces-without-a-start.ts'))
    await page.getByRole('button', { name: /Show me one like it: no components at all: dot product/ }).click()
    expect(await appears(page.getByText(/^There is no other one like it/))).toBe(true)
  })
})

describe('a case of several parts', () => {
  const whole = () => page.locator('li[data-whole]', { hasText: 'numbers of components that there cannot be' })

  it('stands in the statement as one case that unfolds', async () => {
    await open('pca')
    const listed = page.getByRole('region', { name: /hidden cases decide/ })
    const part = listed.getByText('half a component')
    await listed.getByText('numbers of components that there cannot be').waitFor()
    expect(await part.isVisible()).toBe(false)
    await listed.getByText('numbers of components that there cannot be').click()
    expect(await appears(part)).toBe(true)
  })

  it('is wrong when one of its parts is, and opens with that part', async () => {
    await grade(readExercise('pca/solution.ts').replace('!Number.isInteger(k)', 'Number.isNaN(k)'))
    expect(await appears(whole().getByText(/^5 of 6$/))).toBe(true)
    expect(await whole().getAttribute('data-whole')).toBe('wrong_answer')
    const opened = page.locator('li[data-case] > details[open]')
    await expect.poll(() => opened.count()).toBe(1)
    expect(await whole().locator(opened).innerText()).toMatch(/half a component[\s\S]*RangeError/)
    expect(await findViolations(page)).toEqual([])
  })

  it('counts as one', async () => {
    const [, right, total] = /(\d+) of (\d+) cases accepted/.exec(await page.locator('main').innerText())!
    expect(Number(right)).toBe(Number(total) - 1)
    expect(await page.locator('li[data-case]').count()).toBeGreaterThan(Number(total))
  })
})

describe('a plot of the learner’s own answer', () => {
  const figure = () => page.getByRole('figure', { name: /flowers on the plane/ })

  it('is drawn where there is one, and nothing is loaded for it elsewhere', async () => {
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const picture = () => loaded.filter((url) => /picture-.*\.js$/.test(url)).length
    await open('vector-toolkit')
    await page.getByRole('tab', { name: 'Results' }).click()
    await page.locator('li[data-function]').first().waitFor()
    expect(picture()).toBe(0)
    await open('pca')
    await grade(readExercise('pca/solution.ts'))
    await page.locator('li[data-case] summary', { hasText: 'Iris flowers in two dimensions' }).click()
    await figure().locator('svg').first().waitFor()
    expect(picture()).toBe(1)
    expect(await figure().locator('[aria-hidden="true"] svg [aria-label="dot"] > *').count()).toBeGreaterThanOrEqual(150)
  })

  it('is told in words, and its numbers stand in a table', async () => {
    expect(await appears(figure().getByText(/Iris setosa: 50 points, across from/))).toBe(true)
    expect(await figure().getByRole('table').count()).toBe(0)
    await figure().getByText('As a table').click()
    await expect.poll(() => figure().getByRole('row').count()).toBe(151)
    expect(await figure().getByRole('columnheader').allTextContents()).toContain('Series')
  })

  it.each(['light', 'dark'] as const)('satisfies axe, %s, and fits a phone', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    expect(await findViolations(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 812 })
    await expect.poll(() => figure().evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('has not once made the browser complain', () => {
    expect(learner.complaints).toEqual([])
  })
})

describe('code that was sent before', () => {
  it('is answered from the earlier report, and says so', async () => {
    await open('vector-toolkit')
    await submitCode(page, firstWritten)
    expect(await appears(page.getByText(/You have sent exactly this before/))).toBe(true)
    expect(await appears(page.getByRole('heading', { name: '1 of 7 functions right' }))).toBe(true)
    await page.getByRole('link', { name: 'this is the report of that attempt' }).click()
    await page.waitForURL(/\/submissions\//)
    await page.goto(`${installation.origin}/submissions`)
    expect(await appears(page.getByText(/same code as before/))).toBe(true)
    expect(await findViolations(page)).toEqual([])
  })
})

describe('what a program prints and throws', () => {
  it('is text, whatever mark-up it holds', async () => {
    const markup = '<img id="planted" src="x" onerror="window.planted = true"><b id="planted">bold</b>'
    const body = `{ console.log('${markup}'); throw new Error('${markup}') }`
    await open('vector-toolkit')
    await grade(starter.replace(/(norm1\(v: number\[\]\): number )\{[^}]*\}/, `$1${body}`))
    expect(await appears(page.getByText('<b id="planted">bold</b>').first())).toBe(true)
    expect(await page.locator('#planted').count()).toBe(0)
    expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  })
})
