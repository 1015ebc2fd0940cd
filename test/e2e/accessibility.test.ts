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

describe.each(looks)('axe finds nothing in $name', ({ viewport, colorScheme }) => {
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

  const pages: [string, () => string, string][] = [
    ['the path', () => '/', 'ML/AI Learning Path'],
    ['the attempts', () => '/submissions', 'Attempts'],
    ['an attempt', () => attempt, 'PCA from scratch'],
    ['the cohorts', () => '/cohorts', 'Cohorts'],
    ['a cohort', () => cohort, 'Autumn group'],
    ['the settings', () => '/settings', 'Settings'],
    ['the reference of a library', () => '/docs/linalg', 'gradus/linalg'],
    ['a page that is not there', () => '/nowhere', 'There is nothing at this address'],
  ]
  it.each(pages)('on %s', async (_, path, heading) => {
    await page.goto(installation.origin + path())
    expect(await appears(page.getByRole('heading', { level: 1, name: heading }))).toBe(true)
    expect(await findViolations(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('on an exercise: statement, code, results, attempts, the question before a reset, the user menu', async () => {
    await page.goto(`${installation.origin}/exercises/pca`)
    await page.locator('article .katex').first().waitFor()
    expect(await findViolations(page)).toEqual([])
    const showCode = async () => {
      const tab = page.getByRole('tab', { name: 'Code' })
      if ((await tab.count()) > 0) await tab.click()
    }
    await showCode()
    await page.locator('.cm-content').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await submitCode(page, 'const x = [1, 2')
    expect(await readVerdict(page)).toBe('compile_error')
    expect(await findViolations(page)).toEqual([])
    await showCode()
    await submitCode(page, readExercise('pca/submissions/wrong_answer/divides-by-n.ts'))
    await page.locator('[data-verdict="wrong_answer"]').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('tab', { name: 'Attempts' }).click()
    await page
      .getByRole('link', { name: /Wrong answer/ })
      .first()
      .waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: /account of/ }).click()
    expect(await findViolations(page)).toEqual([])
  })

  it('where the session has ended', async () => {
    const { page: other, leave } = await visit(browser, look)
    await other.context().addCookies(cookies)
    await other.goto(installation.origin)
    await other.locator('[data-box]').first().waitFor()
    await other.context().clearCookies()
    await other.getByRole('link', { name: 'Attempts' }).click()
    await other.getByRole('dialog').waitFor()
    expect(await findViolations(other)).toEqual([])
    await leave()
  })

  const ways: [string, () => string, string][] = [
    ['the set-up page', () => hosted.link, 'Set up Gradus'],
    ['the sign-in page', () => `${hosted.origin}/sign-in`, 'Sign in'],
    ['the sign-up page', () => `${hosted.origin}/sign-up`, 'Sign-up is closed'],
    ['a used link', () => `${installation.origin}/enter#used`, 'This link opens only once'],
    ['a closed door', () => `${installation.origin}/`, 'Open the link from the terminal'],
  ]
  it.each(ways)('on %s', async (_, address, heading) => {
    // a change of what stands behind the # alone would load nothing
    await stranger.page.goto('about:blank')
    await stranger.page.goto(address())
    expect(await appears(stranger.page.getByRole('heading', { level: 1, name: heading }))).toBe(true)
    expect(await findViolations(stranger.page)).toEqual([])
  })
})
