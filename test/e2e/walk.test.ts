import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

let installation: Installation
let browser: Browser
let owner: Visitor
let page: Page

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  owner = await visit(browser)
  page = owner.page
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

const boxes = () => page.locator('[data-box]')
const progress = (name: string) => page.getByRole('img', { name }).first()
/** The model solution with one name changed, slow enough to be watched. */
const slowSolution = readExercise('pca/solution.ts')
  .replaceAll('centred', 'shifted')
  .replace('  requireTable(X)\n', '  requireTable(X)\n  for (let i = 0; i < 3e7; i++) Math.sqrt(i)\n')
const goTo = (path: string) => page.goto(installation.origin + path)

describe('a learner on their own machine', () => {
  it('comes in by the link from the terminal, which leaves no token behind', async () => {
    await page.goto(installation.link)
    expect(await appears(page.getByRole('heading', { level: 1, name: 'ML/AI Learning Path' }))).toBe(true)
    expect(page.url()).toBe(`${installation.origin}/`)
  })

  it('finds the whole outline: 5 phases, 15 units, 69 boxes', async () => {
    await boxes().first().waitFor()
    expect(await boxes().count()).toBe(69)
    expect(await page.getByRole('heading', { level: 2, name: /^Phase \d: / }).count()).toBe(5)
    expect(await page.getByRole('heading', { level: 3, name: /^Unit \d+: / }).count()).toBe(15)
    expect(await appears(page.getByText('0 of 69', { exact: true }))).toBe(true)
  })

  it('goes to another outline and back, and finds the one looked at last when coming home', async () => {
    const tracks = page.getByRole('navigation', { name: 'Tracks' })
    expect(await tracks.getByRole('link').count()).toBe(5)
    await tracks.getByRole('link', { name: /^Fundamentals of Machine Learning/ }).click()
    expect(await appears(page.getByText('先備知識 Prerequisite'))).toBe(true)
    expect(await appears(page.getByText('Not written yet: The update rule'))).toBe(true)
    expect(await boxes().count()).toBe(10)
    await goTo('/')
    expect(await appears(page.getByText('先備知識 Prerequisite'))).toBe(true)
    await tracks.getByRole('link', { name: /^ML\/AI Learning Path/ }).click()
    expect(await appears(page.getByText('0 of 69', { exact: true }))).toBe(true)
    expect(page.url()).toBe(`${installation.origin}/tracks/ml-path`)
    await goTo('/tracks/nothing')
    expect(await appears(page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }))).toBe(true)
    await goTo('/')
  })

  it('opens the challenge and reads its statement, formulas set', async () => {
    await page.getByRole('link', { name: /Implement PCA from scratch\./ }).click()
    expect(await appears(page.getByRole('heading', { level: 1, name: 'PCA from scratch' }))).toBe(true)
    expect(await appears(page.locator('article .katex-display').first())).toBe(true)
    expect(await appears(page.locator('article .katex').nth(10))).toBe(true)
    expect(await page.getByRole('table').last().getByRole('rowheader').count()).toBeGreaterThanOrEqual(3)
    expect(await page.title()).toBe('PCA from scratch · Gradus')
  })

  it('is told at which line and column code does not compile', async () => {
    await submitCode(page, 'export function pca(X: number[][], k: number) {\n  const mean = [1, 2\n  return mean\n}\n')
    expect(await readVerdict(page)).toBe('compile_error')
    const place = page.getByRole('button', { name: /^Line [23], column \d+$/ })
    expect(await appears(place)).toBe(true)
    expect(await appears(page.locator('.cm-lint-marker-error'))).toBe(true)
    expect(await appears(page.locator('.cm-lintRange-error'))).toBe(true)
    await place.click()
    expect(await appears(page.locator('.cm-activeLine', { hasText: /mean/ }))).toBe(true)
  })

  it('sees wrong code fail where it is wrong, with the values of visible cases and without those of hidden ones', async () => {
    await submitCode(page, readExercise('pca/submissions/wrong_answer/divides-by-n.ts'))
    expect(await readVerdict(page)).toBe('wrong_answer')
    // who submits with the keyboard goes on typing where they were
    expect(await page.locator('.cm-content').evaluate((editor) => editor === document.activeElement)).toBe(true)
    const failing = page.locator('li[data-case="wrong_answer"] details[open]')
    expect(await appears(failing.first())).toBe(true)
    expect(await failing.first().locator('td[data-wrong]').count()).toBe(1)
    expect(await failing.first().getByText('Absolute error').count()).toBe(1)
    await page.getByRole('button', { name: /^Open all/ }).click()
    const hidden = failing.filter({ hasText: 'hidden' })
    expect(await appears(hidden)).toBe(true)
    expect(await hidden.count()).toBeGreaterThan(0)
    expect(await hidden.getByText('Expected', { exact: true }).count()).toBe(0)
    expect(await hidden.locator('td[data-wrong]').count()).toBe(0)
    expect(await page.locator('li[data-case="accepted"] details[open]').count()).toBe(0)
  })

  it('keeps the draft over a reload, with the last result', async () => {
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.insertText('// half an idea\n')
    expect(await appears(page.getByText('Saved', { exact: true }))).toBe(true)
    await page.reload()
    expect(await appears(page.locator('.cm-line', { hasText: 'half an idea' }))).toBe(true)
    await page.getByRole('tab', { name: 'Results' }).click()
    expect(await readVerdict(page)).toBe('wrong_answer')
  })

  it('goes back to the starter only when that is confirmed, and undo takes it back', async () => {
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    expect(await appears(page.locator('.cm-line', { hasText: 'half an idea' }))).toBe(true)
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reset to the starter' }).click()
    expect(await appears(page.locator('.cm-line', { hasText: 'not implemented' }))).toBe(true)
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+Z')
    expect(await appears(page.locator('.cm-line', { hasText: 'half an idea' }))).toBe(true)
  })

  it('watches the cases of a right solution arrive, one after the other, without anything moving', async () => {
    await page.evaluate(() => {
      const seen = new Set<number>()
      const tops = new Set<string>()
      const look = () => {
        const rows = [...document.querySelectorAll('li[data-case]')]
        if (rows.length === 0 || rows.some((row) => row.getAttribute('data-case') === 'wrong_answer')) return
        seen.add(rows.filter((row) => row.getAttribute('data-case') === 'accepted').length)
        // parts of a case that is folded have no place on the page
        const shown = rows.filter((row) => row.checkVisibility())
        tops.add(shown.map((row) => Math.round(row.getBoundingClientRect().top)).join())
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
      Object.assign(window, { seen, tops })
    })
    await submitCode(page, slowSolution)
    expect(await readVerdict(page)).toBe('accepted')
    const { seen, layouts } = await page.evaluate(() => {
      const { seen, tops } = window as unknown as { seen: Set<number>; tops: Set<string> }
      return { seen: [...seen], layouts: [...tops] }
    })
    const total = await page.locator('li[data-case]').count()
    expect(seen).toContain(0)
    expect(seen).toContain(total)
    expect(seen.filter((n) => n > 0 && n < total).length).toBeGreaterThan(2)
    expect(layouts).toEqual([layouts[0]])
    expect(layouts[0]!.split(',').length).toBeGreaterThan(10)
  })

  it('has the box ticked, and where to go next', async () => {
    expect(await appears(page.getByText('Ticked: Implement PCA from scratch.'))).toBe(true)
    expect(await appears(page.getByText('+60 points'))).toBe(true)
    expect(await appears(page.getByRole('link', { name: /^Next: Describe a sample/ }))).toBe(true)
  })

  it('sees unit, phase and track move on the home page', async () => {
    await page.getByRole('link', { name: 'Gradus' }).click()
    expect(await appears(page.getByText('1 of 69', { exact: true }))).toBe(true)
    const card = page.locator('section', { has: page.getByRole('heading', { level: 3, name: /Unit 1:/ }) }).last()
    expect(await appears(card.getByRole('img', { name: '1 of 6 boxes done' }))).toBe(true)
    expect(await appears(progress('1 of 16 boxes done'))).toBe(true)
    expect(await page.getByRole('link', { name: /Implement PCA from scratch\. done/ }).count()).toBe(1)
  })

  it('finds every attempt in the history, each with its code and receipt', async () => {
    await page.getByRole('link', { name: 'Attempts', exact: true }).click()
    await page.getByRole('combobox').selectOption({ label: 'PCA from scratch' })
    expect(new URL(page.url()).search).toBe('?exercise=pca')
    const attempts = page.getByRole('main').getByRole('listitem')
    expect(await appears(attempts.filter({ hasText: 'Accepted' }))).toBe(true)
    expect(await attempts.count()).toBe(3)
    await attempts.filter({ hasText: 'Accepted' }).getByRole('link').click()
    expect(await appears(page.locator('.cm-line', { hasText: 'shifted' }).first())).toBe(true)
    expect(await appears(page.getByRole('heading', { name: 'Receipt' }))).toBe(true)
    await page.reload()
    expect(await readVerdict(page)).toBe('accepted')
    expect(await appears(page.locator('.cm-line', { hasText: 'shifted' }).first())).toBe(true)
  })

  it('finds an exercise by what is remembered of it, and the way back to what was found', async () => {
    await page.getByRole('link', { name: 'Find an exercise' }).click()
    await page.getByRole('searchbox').fill('eigen')
    const found = page.getByRole('main').getByRole('listitem')
    await page.getByRole('combobox', { name: 'State' }).selectOption('Done')
    expect(await appears(page.getByText(/^1 of \d+ exercises/))).toBe(true)
    expect(await found.innerText()).toContain('PCA from scratch')
    await found.getByRole('link').click()
    await page.waitForURL('**/exercises/pca')
    await page.goBack()
    expect(await page.getByRole('searchbox').inputValue()).toBe('eigen')
    expect(await found.count()).toBe(1)
    await page.goto(`${installation.origin}/submissions?exercise=pca`)
    await page.getByRole('link', { name: 'Accepted' }).click()
    await page.waitForURL('**/submissions/*')
  })

  it('brings an old attempt back into the editor', async () => {
    await page.goBack()
    await page.getByRole('link', { name: /Wrong answer/ }).click()
    await page.getByRole('button', { name: 'Restore into the editor' }).click()
    await page.waitForURL('**/exercises/pca')
    expect(await appears(page.locator('.cm-line', { hasText: 'Divides the covariance by n' }))).toBe(true)
  })

  it('can do without a mouse: skipping the header, moving the split, leaving the editor', async () => {
    const focused = (selector: string) => page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)
    await goTo('/exercises/pca')
    await page.locator('.cm-content').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused('main')).toBe(true)

    const split = page.getByRole('separator')
    const before = Number(await split.getAttribute('aria-valuenow'))
    await split.focus()
    await page.keyboard.press('ArrowRight')
    expect(Number(await split.getAttribute('aria-valuenow'))).toBe(before + 2)

    await page.locator('.cm-content').focus()
    await page.keyboard.press('Tab')
    expect(await focused('.cm-content')).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await focused('.cm-content')).toBe(false)
  })

  it('has the focus at the start of each new page, for those who read by ear', async () => {
    await page.getByRole('link', { name: 'Cohorts' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cohorts' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    expect(await appears(page.getByRole('status').getByText('Cohorts'))).toBe(true)
  })

  it('can go on without a network, and submit when it is back', async () => {
    await goTo('/exercises/pca')
    await page.locator('.cm-content').waitFor()
    await page.context().setOffline(true)
    expect(await appears(page.getByText('You are offline.'))).toBe(true)
    await page.getByRole('button', { name: 'Run' }).click()
    expect(await appears(page.getByText(/Gradus does not answer/))).toBe(true)
    await submitCode(page, 'export function pca() {}\n')
    expect(await appears(page.getByRole('alert').getByText(/No answer\./))).toBe(true)
    await page.context().setOffline(false)
    await page.getByText('You are offline.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Submit' }).click()
    expect(await readVerdict(page)).toBe('wrong_answer')
  })

  it('waits for a page that cannot be fetched, and has it as soon as there is an answer', async () => {
    await goTo('/')
    await boxes().first().waitFor()
    const assets = /\/assets\/|^[^#?]*:\d+\/(practice)?$/
    await page.route(assets, (route) => route.abort())
    await page.getByRole('link', { name: 'Find an exercise' }).click()
    expect(await appears(page.getByRole('heading', { level: 1, name: 'This part is not here yet' }))).toBe(true)
    await page.unroute(assets)
    expect(await appears(page.getByRole('heading', { level: 1, name: 'Exercises' }))).toBe(true)
  })

  it('is told plainly about pages that do not exist', async () => {
    await goTo('/nowhere')
    expect(await appears(page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }))).toBe(true)
    await goTo('/exercises/nothing')
    expect(await appears(page.getByText('There is no such exercise.'))).toBe(true)
    await goTo('/submissions/nothing')
    expect(await appears(page.getByText('You have no such attempt.'))).toBe(true)
  })

  it('meets an explanation when the link is opened again elsewhere', async () => {
    const other = await visit(browser)
    await other.page.goto(installation.link)
    expect(await appears(other.page.getByRole('heading', { level: 1, name: 'This link opens only once' }))).toBe(true)
    await other.page.goto(`${installation.origin}/exercises/pca`)
    expect(await appears(other.page.getByRole('heading', { level: 1, name: 'Open the link from the terminal' }))).toBe(true)
    await other.leave()
  })

  it('loses nothing when the session ends in the middle of work', async () => {
    await goTo('/exercises/pca')
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.insertText('// still here\n')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.keyboard.press('ControlOrMeta+Enter')
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await dialog.waitFor()
    await page.context().addCookies(cookies)
    await dialog.getByRole('button', { name: 'I have opened it' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await appears(page.locator('.cm-line', { hasText: 'still here' }))).toBe(true)
  })

  it('has not once made the browser complain', () => {
    expect(owner.complaints).toEqual([])
  })
})
