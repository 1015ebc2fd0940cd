import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, replaceCode, submitCode, visit, type Visitor } from './visitor.ts'

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
  await page.goto(`${installation.origin}/exercises/pca`)
  await page.locator('.cm-content').waitFor()
  // after a first start they are computed in the background, one exercise after the other
  const statusOfSamples = () => page.evaluate(async () => (await fetch('/api/v1/exercises/pca/samples')).status)
  while ((await statusOfSamples()) !== 200) await setTimeout(300)
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

const type = (source: string) => replaceCode(page, source)
const runCode = async (source: string) => {
  await type(source)
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
}
/** How the run ended. */
const ended = async (timeout = 45_000) => {
  const panel = page.locator('[data-run="done"], [data-run="failed"], [data-run="stopped"]')
  await panel.waitFor({ timeout })
  return panel.getAttribute('data-run')
}
const cases = (verdict: string) => page.locator(`[data-run] [data-case="${verdict}"]`)
const fillInput = async (args: string, expected: string) => {
  const form = page.locator('[data-own-input]')
  await form.getByLabel('Arguments').fill(args)
  await form.getByLabel('The answer you expect').fill(expected)
  await form.getByRole('button', { name: 'Run this input' }).click()
  await form.getByRole('button', { name: 'Run this input' }).waitFor()
  return form
}

describe('running the visible cases in the browser', () => {
  it('a right solution is right in Run, and then in Submit', async () => {
    await runCode(readExercise('pca/solution.ts'))
    expect(await ended()).toBe('done')
    expect(await appears(page.getByRole('heading', { name: 'Every visible case is right' }))).toBe(true)
    expect(await cases('accepted').count()).toBe(4)
    await page.keyboard.press('ControlOrMeta+Enter')
    expect(await readVerdict(page)).toBe('accepted')
    await page.getByRole('button', { name: 'Last run' }).click()
    expect(await cases('accepted').count()).toBe(4)
  })

  it('a wrong one is told the same mistake as in Submit, visible case for visible case', async () => {
    const wrong = readExercise('pca/submissions/wrong_answer/divides-by-n.ts')
    await runCode(wrong)
    await cases('wrong_answer').first().waitFor()
    expect(await ended()).toBe('done')
    const told = await page.locator('[data-run] [data-case="wrong_answer"]').allInnerTexts()
    await submitCode(page, wrong)
    expect(await readVerdict(page)).toBe('wrong_answer')
    const graded = await page.locator('[data-case="wrong_answer"]').allInnerTexts()
    expect(told.length).toBeGreaterThan(0)
    expect(graded.slice(0, told.length)).toEqual(told)
  })

  it('says at which line code does not compile', async () => {
    await runCode('export function pca(X: number[][], k: number) {\n  const mean = [1, 2\n  return mean\n}\n')
    expect(await appears(page.getByRole('heading', { name: 'Does not compile' }))).toBe(true)
    expect(await appears(page.getByRole('button', { name: /^Line [23], column \d+$/ }))).toBe(true)
  })

  it('an endless loop is stopped by Stop, and leaves the page alive', async () => {
    await runCode('export function pca() { while (true); }')
    await page.locator('[data-run="running"]').waitFor()
    await page.locator('[data-run]').getByRole('button', { name: 'Stop' }).click()
    expect(await ended()).toBe('stopped')
    expect(await appears(page.getByRole('button', { name: 'Run', exact: true }))).toBe(true)
  })

  it('nothing of the browser is left to the code but what the sandbox has too: no request, no storage, no other script', async () => {
    const answered: string[] = []
    page.on('response', (response) => answered.push(response.url()))
    const source = `
      const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'caches', 'importScripts', 'navigator', 'postMessage', 'self', 'Worker', 'setTimeout', 'location']
      export async function pca() {
        const left = names.filter((name) => name in globalThis)
        const chain = []
        for (let it = Object.getPrototypeOf(globalThis); it && it !== Object.prototype; it = Object.getPrototypeOf(it)) chain.push(...Reflect.ownKeys(it).filter((key) => typeof it[key] !== 'number'))
        const loaded = await (0, eval)('import("/assets/taken.js?secret")').then(() => 'loaded', () => 'refused')
        throw new Error([left.length, chain.length, loaded, structuredClone([[7]])[0][0], Math.random(), new Date().toISOString()].join(' '))
      }`
    await runCode(source)
    expect(await ended()).toBe('done')
    const told = await cases('runtime_error').first().innerText()
    expect(told).toMatch(/Error: 0 0 refused 7 0\.\d+ 2026-01-01T00:00:00\.000Z/)
    expect(answered.filter((url) => url.includes('taken'))).toEqual([])
  })

  it('an input of one’s own is called, compared with what is expected, and kept', async () => {
    await runCode(readExercise('pca/solution.ts'))
    expect(await ended()).toBe('done')
    let form = await fillInput('[[1, 0], [-1, 0]], 1 + 0', '')
    expect(await appears(form.getByText('components', { exact: false }))).toBe(true)
    form = await fillInput('[[1, 0], [-1, 0]], 3', 'throws RangeError')
    expect(await appears(form.getByText('That is the answer you expect.'))).toBe(true)
    form = await fillInput('[[1, 0], [-1, 0]], 1', '7')
    expect(await form.locator('[data-outcome]').getAttribute('data-outcome')).toBe('wrong_answer')
    form = await fillInput('(() => { while (true); })()', '')
    expect(await appears(form.getByText('The arguments cannot be read: A case ran longer than it may.'))).toBe(true)
    form = await fillInput('[[1, 0], [-1,', '')
    expect(await appears(form.getByText('The arguments cannot be read'))).toBe(true)
    await page.reload()
    await page.getByRole('tab', { name: 'Results' }).click()
    await page.getByRole('button', { name: 'Last run' }).click()
    expect(await page.getByLabel('Arguments').inputValue()).toBe('[[1, 0], [-1,')
  })
})

it('an input that the exercise’s own code cannot use is not blamed on the learner’s alone', async () => {
  const note = page.getByText(/^Here the exercise’s own code takes the arguments and calls yours\./)
  expect(await note.count()).toBe(0)
  await page.goto(`${installation.origin}/exercises/gradients`)
  await page.locator('.cm-content').waitFor()
  await runCode(readExercise('gradients/solution.ts'))
  expect(await ended(60_000)).toBe('done')
  await fillInput('(x: number[]) => x[0]! ** 2, [1, 1]', '')
  expect(await appears(note)).toBe(true)
  await page.goto(`${installation.origin}/exercises/pca`)
  await page.getByRole('tab', { name: 'Results' }).click()
  await page.getByRole('button', { name: 'Last run' }).click()
  await page.getByLabel('Arguments').waitFor()
})

it('axe finds nothing in a run and an input of one’s own', async () => {
  expect(await findViolations(page)).toEqual([])
})

it('the samples hold no hidden case', async () => {
  const { samples, detail } = await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(`/api/v1/exercises/pca${path}`)).json()
    return { samples: await get('/samples'), detail: await get('') }
  })
  const hidden = (detail.cases as { title: string; visibility: string }[]).filter((it) => it.visibility === 'hidden')
  expect(samples.cases).toHaveLength(detail.cases.length - hidden.length)
  for (const { title } of hidden) expect(JSON.stringify(samples)).not.toContain(title)
})

it('tensors are there where an exercise has them, as in the grader’s sandbox', { timeout: 100_000 }, async () => {
  await page.goto(`${installation.origin}/exercises/training-loop`)
  await runCode(readExercise('training-loop/solution.ts'))
  expect(await ended(90_000)).toBe('done')
  expect(await appears(page.getByRole('heading', { name: 'Every visible case is right' }))).toBe(true)
})

it('nothing is complained about in the console', () => {
  expect(learner.complaints).toEqual([])
})
