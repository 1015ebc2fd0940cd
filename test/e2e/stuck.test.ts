import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

const password = 'seven slow bicycles'
const wrong = readExercise('pca/submissions/wrong_answer/divides-by-n.ts')

let installation: Installation
let browser: Browser
let teacher: Visitor
let desk: Visitor
let phone: Visitor

/** A call from a visitor’s browser, as its pages would make it. */
async function call<T>({ page }: Visitor, method: 'POST' | 'PUT', path: string, data: unknown): Promise<T> {
  const response = await page.request.fetch(`${installation.origin}/api/v1${path}`, { method, data })
  if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`)
  return (await response.json()) as T
}

const account = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, password })
const enter = (options: BrowserContextOptions = {}) => visit(browser, options)
const open = (page: Page, path: string) => page.goto(installation.origin + path)
const editor = (page: Page) => page.locator('.cm-content').first()

/** Types at the end of what is in the editor. */
async function add(page: Page, code: string) {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(code)
}

/** Tells the page that it is looked at again, which is when it asks for news of other devices. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** A teacher who leads a cohort, and one learner of it at a desk and, signed in as well, at a phone. */
beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  ;[teacher, desk, phone] = await Promise.all([enter(), enter(), enter({ viewport: { width: 375, height: 812 } })])
  await call(teacher, 'POST', '/session/enter', { token: installation.link.split('#')[1] })
  await call(teacher, 'PUT', '/settings/sign-up', { signUp: 'open', account: account('Ada') })
  const { joinCode } = await call<{ joinCode: string }>(teacher, 'POST', '/cohorts', { name: 'Autumn group' })
  await call(desk, 'POST', '/session/sign-up', { ...account('Noor'), joinCode })
  await call(phone, 'POST', '/session/sign-in', { email: 'noor@example.org', password })
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

describe('a draft', () => {
  const readDraft = async () => (await desk.page.request.get(`${installation.origin}/api/v1/exercises/pca/draft`)).text()

  it('is found on a second device', async () => {
    await open(desk.page, '/exercises/pca')
    await add(desk.page, '\n// begun at the desk')
    expect(await appears(desk.page.getByText('Saved', { exact: true }))).toBe(true)
    await open(phone.page, '/exercises/pca')
    await phone.page.getByRole('tab', { name: 'Code' }).click()
    // an editor draws the lines alone that are in view
    await editor(phone.page).click()
    await phone.page.keyboard.press('ControlOrMeta+End')
    expect(await appears(phone.page.locator('.cm-line', { hasText: 'begun at the desk' }))).toBe(true)
  })

  it('follows quietly where nothing else was typed', async () => {
    await add(phone.page, '\n// and on the phone')
    expect(await appears(phone.page.getByText('Saved', { exact: true }))).toBe(true)
    await lookAgain(desk.page)
    expect(await appears(desk.page.locator('.cm-line', { hasText: 'and on the phone' }))).toBe(true)
  })

  it('changed on both offers both; the one that gives way stays under the attempts', async () => {
    await desk.page.context().setOffline(true)
    await add(desk.page, '\n// offline at the desk')
    expect(await appears(desk.page.getByText('Saved on this device only'))).toBe(true)
    await add(phone.page, '\n// later on the phone')
    expect(await appears(phone.page.getByText('Saved', { exact: true }))).toBe(true)
    await desk.page.context().setOffline(false)
    expect(await appears(desk.page.getByText(/Changed on another device at/))).toBe(true)
    await desk.page.getByRole('button', { name: 'Compare', exact: true }).click()
    const dialog = desk.page.getByRole('dialog')
    expect(await appears(dialog.locator('.cm-mergeView'))).toBe(true)
    expect(await findViolations(desk.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Take the other' }).click()
    expect(await appears(desk.page.locator('.cm-line', { hasText: 'later on the phone' }))).toBe(true)
    expect(await desk.page.locator('.cm-line', { hasText: 'offline at the desk' }).count()).toBe(0)
    await desk.page.getByRole('tab', { name: 'Attempts' }).click()
    await desk.page.getByRole('button', { name: /Restore what was put aside/ }).click()
    expect(await appears(desk.page.locator('.cm-line', { hasText: 'offline at the desk' }))).toBe(true)
  })

  it('typed in the last moment before its page is left is on the server all the same', async () => {
    await add(desk.page, '\n// at the last moment')
    await desk.page.goto('about:blank')
    await expect.poll(readDraft).toContain('at the last moment')
  })

  it('is so too where an earlier save is still on its way', async () => {
    await open(desk.page, '/exercises/pca')
    const devtools = await desk.page.context().newCDPSession(desk.page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 1500,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    const sent = desk.page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/draft'))
    await add(desk.page, '\n// on its way')
    await sent
    await desk.page.keyboard.insertText(', and this after it')
    await desk.page.goto('about:blank')
    await expect.poll(readDraft).toContain('on its way, and this after it')
  })
})

describe('a learner who is stuck', () => {
  it('asks about a case, with the attempt attached', async () => {
    await open(desk.page, '/exercises/pca')
    await submitCode(desk.page, wrong)
    expect(await readVerdict(desk.page)).toBe('wrong_answer')
    await desk.page
      .getByRole('button', { name: /^This case looks wrong/ })
      .first()
      .click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Your message').fill('Is it not $1/n$? <img src=x onerror=alert(1)>')
    expect(await findViolations(desk.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Send' }).click()
    expect(await appears(desk.page.getByText('waiting for an answer'))).toBe(true)
  })

  it('is found by the teacher, who answers beside code and report', async () => {
    await open(teacher.page, '/')
    await teacher.page.getByRole('link', { name: 'Help: 1 question to answer' }).click()
    await teacher.page.getByRole('link', { name: /asked by Noor/ }).click()
    expect(await appears(teacher.page.locator('.cm-line', { hasText: 'export' }))).toBe(true)
    expect(await readVerdict(teacher.page)).toBe('wrong_answer')
    expect(await appears(teacher.page.locator('.prose .katex'))).toBe(true)
    expect(await teacher.page.locator('.prose img').count()).toBe(0)
    await teacher.page.getByLabel('Your answer').fill('Divide by **n − 1**: it is a sample.')
    await teacher.page.getByRole('button', { name: 'Send' }).click()
    expect(await appears(teacher.page.getByText('answered', { exact: true }))).toBe(true)
    expect(await findViolations(teacher.page)).toEqual([])
  })

  it('reads the answer on the page of the exercise, is reminded of it until then, and closes it', async () => {
    await desk.page.reload()
    expect(await appears(desk.page.getByRole('link', { name: 'Help: 1 answer for you' }))).toBe(true)
    await desk.page.getByRole('tab', { name: 'Results' }).click()
    expect(await appears(desk.page.locator('strong', { hasText: 'n − 1' }))).toBe(true)
    await desk.page.getByRole('button', { name: 'That helped, close it' }).click()
    expect(await appears(desk.page.getByRole('link', { name: 'Help', exact: true }))).toBe(true)
  })
})

describe('the model', () => {
  it('is shown after as many failed attempts as the lead of the cohort decides; the exercise is studied then', async () => {
    await open(teacher.page, '/cohorts')
    await teacher.page.getByRole('link', { name: /Autumn group/ }).click()
    await teacher.page.getByLabel('Shown after').selectOption({ label: '1 failed attempt' })
    expect(await appears(teacher.page.getByText('Saved.', { exact: true }))).toBe(true)
    expect(await findViolations(teacher.page)).toEqual([])
    await open(desk.page, '/exercises/pca')
    await desk.page.getByRole('tab', { name: 'Results' }).click()
    await desk.page.getByRole('button', { name: 'Show me the model' }).click()
    expect(await findViolations(desk.page)).toEqual([])
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Show the model' }).click()
    expect(await appears(desk.page.getByText(/^You have studied the model/))).toBe(true)
    expect(await desk.page.getByRole('button', { name: 'Begin from blank' }).count(), 'not on the same day').toBe(0)
  })

  it('is compared with an attempt', async () => {
    await desk.page.getByRole('tab', { name: 'Attempts' }).click()
    await desk.page.getByRole('checkbox', { name: /^Compare: Wrong answer/ }).check()
    await desk.page.getByRole('button', { name: 'Compare with the model' }).click()
    expect(await appears(desk.page.getByRole('dialog').locator('.cm-changedText, .cm-changedLine'))).toBe(true)
    expect(await findViolations(desk.page)).toEqual([])
  })
})

it('no browser has complained', () => {
  expect([...teacher.complaints, ...desk.complaints, ...phone.complaints]).toEqual([])
})
