import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

const looks = [
  { name: 'a wide window, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'a wide window, dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'a phone, light', viewport: { width: 375, height: 812 }, colorScheme: 'light' },
  { name: 'a phone, dark', viewport: { width: 375, height: 812 }, colorScheme: 'dark' },
] as const

/** One picture of everything that is looked at below, to be looked at by people too. */
const screenshots = join(import.meta.dirname, 'screenshots')

let installation: Installation
let hosted: Installation
let browser: Browser
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
let cohort = ''
let attempt = ''

/** One of everything there is to see: an accepted and a failed attempt, a cohort. */
async function fill({ page, leave }: Visitor) {
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${installation.origin}/cohorts`)
  await page.getByLabel('Name of the cohort').fill('Autumn group')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.waitForURL('**/cohorts/*')
  cohort = new URL(page.url()).pathname
  await page.goto(`${installation.origin}/exercises/pca`)
  await submitCode(page, readExercise('pca/submissions/wrong_answer/divides-by-n.ts'))
  await readVerdict(page)
  await page.goto(`${installation.origin}/submissions`)
  await page.getByRole('link', { name: /Wrong answer/ }).click()
  await page.waitForURL('**/submissions/*')
  attempt = new URL(page.url()).pathname
  cookies = await page.context().cookies()
  await leave()
}

beforeAll(async () => {
  ;[installation, hosted, browser] = await Promise.all([
    startInstallation(),
    startInstallation({ HOST: '0.0.0.0' }),
    launchChromium(),
  ])
  await fill(await visit(browser))
})
afterAll(async () => {
  await browser.close()
  await Promise.all([installation.stop(), hosted.stop()])
})

describe.each(looks)('axe finds nothing in $name', ({ name, viewport, colorScheme }) => {
  const look = { viewport, colorScheme }
  let visitor: Visitor
  let stranger: Visitor
  let page: Page
  beforeAll(async () => {
    visitor = await visit(browser, look)
    stranger = await visit(browser, look)
    page = visitor.page
    await page.context().addCookies(cookies)
  })
  afterAll(() => Promise.all([visitor.leave(), stranger.leave()]))

  async function inspect(on: Page, what: string): Promise<string[]> {
    const violations = await findViolations(on)
    await on.screenshot({ path: join(screenshots, name.replace(', ', '-').replaceAll(' ', '-'), `${what}.png`), fullPage: true })
    return violations
  }

  const pages: [string, () => string, string][] = [
    ['the path', () => '/', 'ML/AI Learning Path'],
    ['the attempts', () => '/submissions', 'Attempts'],
    ['an attempt', () => attempt, 'PCA from scratch'],
    ['the practice', () => '/practice', 'Interview practice'],
    ['the cohorts', () => '/cohorts', 'Cohorts'],
    ['a cohort', () => cohort, 'Autumn group'],
    ['the help', () => '/help', 'Help'],
    ['the settings', () => '/settings', 'Settings'],
    ['the audit log', () => '/audit', 'Audit log'],
    ['a quiz', () => '/exercises/choosing-a-metric', 'Choosing a metric'],
    ['a report', () => '/exercises/fare-and-survival-report', 'Report: fares and survival'],
    ['the reference of a library', () => '/docs/linalg', 'gradus/linalg'],
    ['the search', () => '/exercises', 'Exercises'],
    ['a guide', () => '/guides/from-numpy', 'From NumPy to TypeScript'],
    ['a page that is not there', () => '/nowhere', 'There is nothing at this address'],
  ]
  it.each(pages)('on %s', async (what, path, heading) => {
    await page.goto(installation.origin + path())
    expect(await appears(page.getByRole('heading', { level: 1, name: heading }))).toBe(true)
    expect(await inspect(page, what)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it(
    'on an exercise: statement, code, results, attempts, the question before a reset, the user menu',
    { timeout: 120_000 },
    async () => {
      await page.goto(`${installation.origin}/exercises/pca`)
      await page.locator('article .katex').first().waitFor()
      expect(await inspect(page, 'statement')).toEqual([])
      const showCode = async () => {
        const tab = page.getByRole('tab', { name: 'Code' })
        if ((await tab.count()) > 0) await tab.click()
      }
      await showCode()
      await page.locator('.cm-content').waitFor()
      expect(await inspect(page, 'code')).toEqual([])
      await page.getByRole('button', { name: 'Reset' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await inspect(page, 'reset')).toEqual([])
      await page.keyboard.press('Escape')
      await submitCode(page, 'const x = [1, 2')
      expect(await readVerdict(page)).toBe('compile_error')
      expect(await inspect(page, 'compile error')).toEqual([])
      await showCode()
      await submitCode(page, readExercise('pca/submissions/wrong_answer/divides-by-n.ts'))
      await page.locator('[data-verdict="wrong_answer"]').waitFor()
      expect(await inspect(page, 'wrong answer')).toEqual([])
      await page.getByRole('tab', { name: 'Attempts' }).click()
      await page
        .getByRole('link', { name: /Wrong answer/ })
        .first()
        .waitFor()
      expect(await inspect(page, 'attempts of an exercise')).toEqual([])
      await page.getByRole('button', { name: /account of/ }).click()
      expect(await inspect(page, 'user menu')).toEqual([])
    },
  )

  it('where the session has ended', async () => {
    const { page: other, leave } = await visit(browser, look)
    await other.context().addCookies(cookies)
    await other.goto(installation.origin)
    await other.locator('[data-box]').first().waitFor()
    // what is still asked of the server would find out first, and the dialog would cover the link
    await other.waitForLoadState('networkidle')
    await other.context().clearCookies()
    await other.getByRole('link', { name: 'Cohorts' }).click()
    await other.getByRole('dialog').waitFor()
    expect(await inspect(other, 'session ended')).toEqual([])
    await leave()
  })

  const ways: [string, () => string, string][] = [
    ['the set-up page', () => hosted.link, 'Set up Gradus'],
    ['the sign-in page', () => `${hosted.origin}/sign-in`, 'Sign in'],
    ['the sign-up page', () => `${hosted.origin}/sign-up`, 'Sign-up is closed'],
    ['the page for a forgotten password', () => `${hosted.origin}/forgot`, 'A new password'],
    ['a mailed link that is no longer good', () => `${hosted.origin}/reset`, 'This link is no longer good'],
    ['a used link', () => `${installation.origin}/enter#used`, 'This link opens only once'],
    ['a closed door', () => `${installation.origin}/`, 'Open the link from the terminal'],
  ]
  it.each(ways)('on %s', async (what, address, heading) => {
    // a change of what stands behind the # alone would load nothing
    await stranger.page.goto('about:blank')
    await stranger.page.goto(address())
    expect(await appears(stranger.page.getByRole('heading', { level: 1, name: heading }))).toBe(true)
    expect(await inspect(stranger.page, what)).toEqual([])
  })
})
