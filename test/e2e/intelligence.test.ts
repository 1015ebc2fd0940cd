import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, visit } from './visitor.ts'

let installation: Installation
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  ;({ page, complaints } = await visit(browser))
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

async function open(slug: string) {
  await page.goto(`${installation.origin}/exercises/${slug}`)
  await page.locator('.cm-content').waitFor()
}

/** Opens an exercise and waits until TypeScript has come to its editor. */
async function openWithTypes(slug: string) {
  await open(slug)
  await write('const early: number = ""')
  await marked('early').waitFor()
}

/** Puts code into the editor; the cursor stands where the bar is. */
async function write(marked: string) {
  const [before, after = ''] = marked.split('|')
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(before! + after)
  for (let i = 0; i < after.length; i++) await page.keyboard.press('ArrowLeft')
}

const marked = (text: string) => page.locator('.cm-lintRange-error', { hasText: text })
const option = (name: string) => page.getByRole('option', { name, exact: true })

describe('an editor that knows TypeScript', () => {
  it('accepts typing before TypeScript has come, and says afterwards what was wrong with it', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/assets/worker-*.js', async (route) => {
      await held
      await route.continue()
    })
    await open('pca')
    await write('export const rows: number = "many"')
    expect(await page.locator('.cm-content').textContent()).toContain('"many"')
    expect(await page.locator('.cm-lintRange').count()).toBe(0)
    release()
    expect(await appears(marked('rows'))).toBe(true)
    await marked('rows').hover()
    expect(await appears(page.getByText("Type 'string' is not assignable to type 'number'."))).toBe(true)
  })

  it('knows no browser', async () => {
    await write('document.title = console.name')
    expect(await appears(marked('document'))).toBe(true)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Shift+M')
    const problems = page.locator('.cm-panel-lint')
    expect(await appears(problems.getByText("Cannot find name 'document'. It does not exist where your code runs"))).toBe(true)
    expect(await appears(problems.getByText("Property 'name' does not exist on type 'Console'."))).toBe(true)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('finds no library that the exercise does not allow', async () => {
    await write("import { dot } from 'gradus/linalg'")
    expect(await appears(marked("'gradus/linalg'"))).toBe(true)
  })

  it('completes what an allowed library exports, and shows the parameters of a call', async () => {
    await openWithTypes('linear-svm')
    await write("import { | } from 'gradus/linalg'")
    await page.keyboard.press('Control+Space')
    expect(await appears(option('symmetricEigen'))).toBe(true)
    await page.keyboard.type('matm')
    expect(await appears(page.locator('.cm-completionInfo', { hasText: 'function matmul(' }))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type('\nconst C = matmul([[1]], ')
    expect(await appears(page.locator('.cm-ts-parameter', { hasText: 'B: ' }))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.cm-ts-parameter').count()).toBe(0)
  })

  it('knows tensors where an exercise has them', { timeout: 60_000 }, async () => {
    await openWithTypes('training-loop')
    await write("import * as tf from '@tensorflow/tfjs'\nconst square = tf.")
    await page.keyboard.type('matM')
    expect(await appears(option('matMul'))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.type('(tf.eye(2), tf.eye(2))')
    await page.locator('.cm-line', { hasText: 'const square' }).hover({ position: { x: 75, y: 10 } })
    expect(await appears(page.locator('.cm-ts-type', { hasText: 'const square: tf.Tensor<tf.Rank>' }))).toBe(true)
    await page.keyboard.type('\ntf.data')
    expect(await appears(marked('data'))).toBe(true)
  })

  it('does without TypeScript where it cannot start, and says so', async () => {
    await page.route('**/assets/worker-*.js', (route) => route.abort())
    await open('k-means')
    expect(await appears(page.getByText('Completion and type checks could not start here.'))).toBe(true)
    await write('export const rows: number = "many"')
    expect(await page.locator('.cm-content').textContent()).toContain('"many"')
    await page.unroute('**/assets/worker-*.js')
  })

  it('takes code though nothing came that makes writing it comfortable, and says so', async () => {
    await page.route('**/assets/editor-comforts-*.js', (route) => route.abort())
    await open('describe')
    expect(await appears(page.getByText('Completion and type checks could not start here.'))).toBe(true)
    await write('export const rows = {\n  many: (1')
    await page.keyboard.type(')\n}')
    expect((await page.locator('.cm-line').allTextContents()).slice(0, 3)).toEqual(['export const rows = {', '  many: (1)', '  }'])
    await page.unroute('**/assets/editor-comforts-*.js')
  })

  it('breaks no rule of the page on the way', () => {
    expect(complaints).toEqual([])
  })
})
