import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import { openDatabase } from '#schema/database/open.ts'
import { withoutTimes } from '#schema/report.ts'
import { submissions } from '#schema/tables/submissions.ts'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { isNumbers } from '../../grader/judge/structure.ts'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, readExercise, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

const wrong = readExercise('pca/submissions/wrong_answer/divides-by-n.ts')
const data = mkdtempSync(join(tmpdir(), 'gradus-feedback-'))

let installation: Installation
let browser: Browser
let learner: Visitor
let page: Page
/** The bodies of all that the API answers while the wrong code is graded and looked at. */
const answered: Promise<string>[] = []

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation({ GRADUS_DATA: data }), launchChromium()])
  learner = await visit(browser)
  page = learner.page
  page.on('response', (response) => {
    // the body of a stream is asked for by itself below
    if (response.url().includes('/api/v1/')) answered.push(response.text().catch(() => ''))
  })
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${installation.origin}/exercises/pca`)
  await submitCode(page, wrong)
  await readVerdict(page)
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
  rmSync(data, { recursive: true, force: true })
})

const caseOf = (title: string) => page.locator('li[data-case]').filter({ hasText: title })

describe('PCA with n for n − 1', () => {
  it('is told its mistake in one sentence, and the first three cases that failed are open', async () => {
    const shared = /^\d+ of \d+ failing cases say the same: “variances is off by a constant factor, the factor \(n − 1\)\/n\.”/
    expect(await appears(page.getByText(shared))).toBe(true)
    const open = page.locator('li[data-case] > details[open]')
    await expect.poll(() => open.count()).toBe(3)
    expect(await page.locator('li[data-case="accepted"] > details[open]').count()).toBe(0)
    await page.getByRole('button', { name: /^Open all \d+$/ }).click()
    await expect.poll(() => open.count()).toBeGreaterThan(3)
  })

  it('has the wrong number marked among the learner’s own, with what belongs there', async () => {
    const grid = caseOf('the four points of the worked example').getByRole('group', { name: 'Your variances: 2 entries' })
    expect(await grid.getByRole('columnheader').allInnerTexts()).toEqual(['[0]', '[1]'])
    expect(await grid.locator('td[data-wrong]').innerText()).toMatch(/✗ 4\s+✓ 5\.333/)
    expect(await grid.getByRole('cell', { name: '4, wrong: 5.333 belongs here' }).count()).toBe(1)
  })

  it('has a twin for a hidden case, with the wrong number marked, that one click puts into Run', { timeout: 120_000 }, async () => {
    const title = 'a cloud away from the origin'
    const hidden = caseOf(title)
    expect(await hidden.locator('td[data-wrong]').count()).toBe(0)
    await hidden.getByRole('button', { name: `Show me one like it: ${title}` }).click()
    const example = hidden.getByRole('region', { name: `An example like “${title}”` })
    expect(await appears(example.getByRole('group', { name: 'Your variances: 2 entries' }))).toBe(true)
    const marked = await example.locator('td[data-wrong]').innerText()
    await example.getByRole('button', { name: `Put into Run: ${title}` }).click()
    const form = page.locator('[data-own-input]')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName))
      .toBe('TEXTAREA')
    await form.getByRole('button', { name: 'Run this input' }).click()
    // the visible cases are computed after a start, one exercise after the other
    await form.locator('[data-outcome]').waitFor({ timeout: 100_000 })
    expect(await form.locator('[data-outcome]').getAttribute('data-outcome')).toBe('wrong_answer')
    expect(await form.locator('td[data-wrong]').innerText()).toBe(marked)
  })

  it('gets the same cases and the same words five times, with other comments in it', async () => {
    const reports = await page.evaluate(async (source) => {
      const call = async (path: string, init?: RequestInit) => (await fetch(`/api/v1/submissions${path}`, init)).json()
      const grade = async (_: unknown, i: number) => {
        const body = JSON.stringify({ exercise: 'pca', source: `// try ${i}\n${source}` })
        const headers = { 'content-type': 'application/json', 'idempotency-key': `again-${i}-of-the-same` }
        const sent = (await call('', { method: 'POST', body, headers })) as SubmissionDetail
        for (;;) {
          const { report } = (await call(`/${sent.id}`)) as SubmissionDetail
          if (report) return report
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      }
      return Promise.all(Array.from({ length: 5 }, grade))
    }, wrong)
    const told = reports.map((report) => JSON.stringify(withoutTimes(report).cases))
    expect(reports[0]!.cases.filter(({ verdict }) => verdict === 'wrong_answer')).not.toHaveLength(0)
    expect(new Set(told).size).toBe(1)
  })

  it('is answered without any number of a hidden case', async () => {
    const stored = await openDatabase(`file:${join(data, 'gradus.db')}`, undefined)
    const [graded] = await stored.select().from(submissions).limit(1)
    stored.$client.close()
    const streams = await page.evaluate(async (id) => (await fetch(`/api/v1/submissions/${id}/events`)).text(), graded!.id)
    const spoken = numbersOf([...(await Promise.all(answered)), streams].join('\n'))

    const scratch = mkdtempSync(join(tmpdir(), 'gradus-feedback-'))
    const engine = await openEngine({ dataFolder: scratch, sandbox: 'auto', reference: 'cpu', spare: 0 })
    const { cases } = await engine.prepare(loadExercise('pca'), graded!.seed)
    engine.close()
    rmSync(scratch, { recursive: true, force: true })
    const numbers = (visibility: 'visible' | 'hidden') =>
      cases.flatMap((it) => (it.visibility === visibility ? tellingForms([it.args, it.expected]) : []))
    const visible = new Set(numbers('visible'))
    const found = (forms: Iterable<string>) => [...forms].filter((form) => spoken.has(form))
    // shares of small counts are everywhere: the score is one
    const isShare = (form: string) =>
      Array.from({ length: 100 }, (_, i) => Number(form) * (i + 1)).some((n) => Math.abs(n - Math.round(n)) < 1e-9)
    const secret = numbers('hidden').filter((form) => !visible.has(form) && !isShare(form))
    // that they would be found: those of visible cases are
    expect(found(visible).length).toBeGreaterThan(10)
    expect(secret.length).toBeGreaterThan(1000)
    expect(found(secret)).toEqual([])
  })

  it('has not once made the browser complain', () => {
    expect(learner.complaints).toEqual([])
  })
})

/** All numbers of a text, as they are written there. */
function numbersOf(text: string): Set<string> {
  return new Set(text.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g))
}

/** The ways in which the numbers of a value may be written, for those with at least six significant digits. */
function tellingForms(value: unknown): string[] {
  if (typeof value === 'number') {
    const digits = (x: number) => x.toExponential().split('e')[0]!.replaceAll(/\D/g, '').length
    return [value, Number(value.toPrecision(12))].filter((x) => digits(x) >= 6).map(String)
  }
  if (Array.isArray(value) || isNumbers(value)) return Array.from(value as ArrayLike<unknown>).flatMap(tellingForms)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tellingForms) : []
}
