import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { reveals } from '#schema/tables/learning.ts'
import { submissions } from '#schema/tables/submissions.ts'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

const dayMs = 86_400_000
const solution = readExercise('describe/solution.ts')

let folder: string
let installation: Installation
let db: Database
let browser: Browser
let visitor: Visitor
let page: Page

const open = (path: string) => page.goto(installation.origin + path)
const line = (words: string) => page.locator('.cm-line', { hasText: words })

/** Ten days pass, for what was sent so far. */
const passDays = () => db.update(submissions).set({ createdAt: sql`${submissions.createdAt} - ${10 * dayMs}` })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-practice-'))
  ;[installation, browser] = await Promise.all([startInstallation({ GRADUS_DATA: folder }), launchChromium()])
  db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  visitor = await visit(browser)
  page = visitor.page
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await browser.close()
  db.$client.close()
  await installation.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('what was solved some days ago is due again at home, and on the page for practising', async () => {
  await open('/exercises/describe')
  await submitCode(page, `// the first time\n${solution}`)
  expect(await readVerdict(page)).toBe('accepted')
  await open('/')
  await page.getByRole('heading', { name: 'Your latest attempts' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Due again' }).count(), 'nothing is due on the same day').toBe(0)
  await passDays()
  await page.reload()
  expect(await appears(page.getByRole('heading', { name: 'Due again' }))).toBe(true)
  await page.getByRole('link', { name: 'All practice' }).click()
  expect(await appears(page.getByText(/^due .* ago · not yet solved again$/))).toBe(true)
  expect(await findViolations(page)).toEqual([])
})

it('begins with one click: the starter, a timer, and neither hints nor earlier attempts', async () => {
  await page.getByRole('radio', { name: '15 minutes' }).check()
  await page
    .getByRole('button', { name: /^Begin Describe/ })
    .first()
    .click()
  expect(await appears(page.getByRole('timer').getByText(/^1[45]:\d\d left$/))).toBe(true)
  expect(await appears(line('not implemented'))).toBe(true)
  expect(await line('the first time').count()).toBe(0)
  expect(await appears(page.getByText('Hints are closed while you practise from blank.'))).toBe(true)
  await page.getByRole('tab', { name: 'Attempts' }).click()
  expect(await appears(page.getByText('No attempts at this exercise yet'))).toBe(true)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Hide the timer' }).click()
  expect(await page.getByRole('timer').count()).toBe(0)
  await page.getByRole('button', { name: 'Show the timer' }).click()
})

it('keeps its own draft over a reload, and gives the earlier code back once it is solved', async () => {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText('\n// from blank')
  expect(await appears(page.getByText('Saved', { exact: true }))).toBe(true)
  await open('/')
  const goingOn = page.getByRole('region', { name: 'You are in the middle of' })
  expect(await appears(goingOn.getByText('begun', { exact: false }))).toBe(true)
  await goingOn.getByRole('link', { name: /^Go on ?: Describe/ }).click()
  expect(await appears(line('from blank'))).toBe(true)
  await submitCode(page, solution)
  expect(await appears(page.getByText(/^Solved from blank in .*, at the first attempt\. Due again in/))).toBe(true)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to my earlier code' }).click()
  expect(await appears(line('the first time'))).toBe(true)
  await open('/')
  await page.getByRole('heading', { name: 'Your latest attempts' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Due again' }).count()).toBe(0)
})

it('can be given up, which puts what was written aside', async () => {
  await open('/practice')
  await page.getByRole('radio', { name: 'No timer' }).check()
  await page
    .getByRole('button', { name: /^Begin Describe/ })
    .last()
    .click()
  expect(await appears(line('not implemented'))).toBe(true)
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText('\n// given up')
  await page.getByRole('button', { name: 'Give up' }).click()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click()
  expect(await appears(page.getByText(/^Given up after less than a minute\. Due again (tomorrow|in 2 days)\.$/))).toBe(true)
  expect(await appears(line('the first time'))).toBe(true)
  await page.getByRole('tab', { name: 'Attempts' }).click()
  await page
    .getByRole('button', { name: /Restore what was put aside/ })
    .first()
    .click()
  expect(await appears(line('given up'))).toBe(true)
})

it('makes up for a look at the model, on another day', async () => {
  const [owner] = await db.select({ id: users.id }).from(users)
  await open('/exercises/folds')
  await submitCode(page, 'export const folds = 1')
  await readVerdict(page)
  await db.insert(reveals).values({ userId: owner!.id, slug: 'folds', revealedAt: Date.now() - 2 * dayMs, rehearsableFrom: 0 })
  await page.reload()
  await page.getByRole('tab', { name: 'Results' }).click()
  await page.getByRole('button', { name: 'Begin from blank' }).click()
  expect(await appears(page.getByRole('region', { name: 'Practice from blank' }).getByText(/so far$/))).toBe(true)
  expect(await appears(line('not implemented'))).toBe(true)
  await submitCode(page, readExercise('folds/solution.ts'))
  expect(await appears(page.getByText(/^Solved from blank/))).toBe(true)
  await open('/practice')
  expect(await appears(page.getByText(/^2 of 20 solved, 2 solved again from blank$/))).toBe(true)
})

it('leaves a portfolio that opens from a disk, in light and dark, with nothing to run', async () => {
  await open('/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the portfolio' }).click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  mkdirSync(join(folder, 'portfolio/exercises'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'portfolio', name), bytes)
  for (const colorScheme of ['light', 'dark'] as const) {
    const reader = await visit(browser, { colorScheme })
    const index = pathToFileURL(join(folder, 'portfolio/index.html')).href
    await reader.page.goto(index)
    await reader.page.getByRole('link', { name: 'Describe a sample' }).click()
    expect(await appears(reader.page.getByText(/(\d+) of \1 cases/))).toBe(true)
    expect(await reader.page.locator('math').count()).toBeGreaterThan(0)
    const font = await reader.page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily)
    expect(font, 'its stylesheet is in force').toContain('system-ui')
    // before axe, which asks for stylesheets in a way that the page's policy forbids
    expect(reader.complaints).toEqual([])
    expect(await findViolations(reader.page)).toEqual([])
    await reader.page.goto(index)
    await reader.page.getByText('ML/AI Learning Path').click()
    expect(await findViolations(reader.page)).toEqual([])
    await reader.leave()
  }
})

it('the browser has not complained', () => {
  expect(visitor.complaints).toEqual([])
})
