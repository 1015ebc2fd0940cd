import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, readExercise, readVerdict, visit } from './visitor.ts'

let installation: Installation
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  page = (await visit(browser)).page
  await page.goto(installation.link)
  await page.locator('[data-box]').first().waitFor()
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

const solution = readExercise('vector-toolkit/solution.ts')
const press = (key: string) => page.keyboard.press(key)

/** What has the focus: its role or element, what it is called, and whether one sees that it has it. */
const readFocus = () =>
  page.evaluate(() => {
    const it = document.activeElement as HTMLElement
    const name = it.getAttribute('aria-label') ?? it.innerText
    const { outlineStyle } = getComputedStyle(it)
    // the editor shows a cursor instead
    const isSeen = it === document.body || outlineStyle !== 'none' || it.isContentEditable
    return { name: `${it.getAttribute('role') ?? it.tagName.toLowerCase()} ${name.replaceAll('\n', ' ')}`, isSeen }
  })

/** Presses Tab until the focus is on what is called so; everything on the way shows that it has it. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = []
  while (met.length < 80) {
    await press(key)
    const focus = await readFocus()
    expect(focus.isSeen, focus.name).toBe(true)
    if (name.test(focus.name)) return
    met.push(focus.name)
  }
  throw new Error(`Tab does not lead to ${name}, but to\n${met.join('\n')}`)
}

const editor = /^textbox Your solution/
/** Leaves the editor; the first Escape may close its suggestions. */
async function leaveEditor(): Promise<void> {
  await press('Escape')
  await press('Escape')
}
const announced = async (words: RegExp) => {
  await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(words))
}

async function typeSolution(source: string): Promise<void> {
  await press('ControlOrMeta+A')
  await page.keyboard.insertText(source)
}

it('home leads to an exercise, past the navigation', async () => {
  await tabTo(/^a Vectors/)
  await press('Enter')
  expect(await appears(page.getByRole('heading', { level: 1, name: 'Vector toolkit' }))).toBe(true)
  await tabTo(editor)
})

it('Tab indents in the editor, and Escape lets it go on', async () => {
  await press('ControlOrMeta+A')
  await press('Delete')
  await press('Tab')
  await page.keyboard.insertText('x')
  expect(await page.locator('.cm-line').first().innerText()).toBe('  x')
  await leaveEditor()
  await tabTo(/^button Run/)
  await tabTo(editor, 'Shift+Tab')
})

it('a wrong attempt is sent from the editor and told of in words; its cases open, and go into Run', async () => {
  await typeSolution(solution.replaceAll('Math.sqrt', 'Math.abs'))
  await press('ControlOrMeta+Enter')
  expect(await readVerdict(page)).toBe('wrong_answer')
  await announced(/^Wrong answer\. 3 of 7 functions right/)
  expect((await readFocus()).name).toMatch(editor)
  await leaveEditor()
  await tabTo(/^summary Euclidean length: a 3-4-5 triangle/)
  const isOpen = () => page.evaluate(() => (document.activeElement!.parentElement as HTMLDetailsElement).open)
  const before = await isOpen()
  await press('Enter')
  expect(await isOpen()).toBe(!before)
  if (before) await press('Enter')
  await tabTo(/^button Put into Run/)
  await press('Enter')
  expect(await appears(page.getByRole('heading', { name: /^Your own input/ }))).toBe(true)
})

it('a visible case that fails in Run is right once the code is', async () => {
  await tabTo(editor)
  await typeSolution(solution)
  await press('ControlOrMeta+Shift+Enter')
  await announced(/^Every visible case is right/)
})

it('the button submits, and the way on is found', async () => {
  await leaveEditor()
  await tabTo(/^button Submit/)
  await press('Space')
  expect(await readVerdict(page)).toBe('accepted')
  await announced(/^Accepted\. \d+ of \d+ cases accepted/)
  await tabTo(/^a .*Matrix toolkit/)
  await press('Enter')
  expect(await appears(page.getByRole('heading', { level: 1, name: 'Matrix toolkit' }))).toBe(true)
})

it('the skip link passes by the navigation, and the ticked box is announced on the map', async () => {
  await page.goto(installation.origin)
  await page.getByText('1 of 69', { exact: true }).first().waitFor()
  await page.reload()
  await page.getByText('1 of 69', { exact: true }).first().waitFor()
  await press('Tab')
  expect((await readFocus()).name).toBe('a Skip to the content')
  await press('Enter')
  await tabTo(/^a Vectors/)
  expect((await readFocus()).name).toMatch(/done/)
})
