import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadWritten } from '../../grader/written/load.ts'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, visit, type Visitor } from './visitor.ts'

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

const question = (title: string) => page.getByRole('group').filter({ hasText: title })
const submit = () => page.getByRole('button', { name: 'Submit', exact: true }).click()
/** The state of the exercise's box in the outline. */
const readBox = async (title: string) => {
  await page.goto(installation.origin)
  return page
    .locator('span', { has: page.locator('[data-box]', { hasText: title }) })
    .first()
    .locator('.sr-only')
    .textContent()
}

describe('a quiz', () => {
  it('says of a wrong answer what is wrong with it, and keeps what was answered', async () => {
    await page.goto(`${installation.origin}/exercises/choosing-a-metric`)
    await question('A spam filter that deletes').getByLabel('F1').check()
    await question('Precision from counts').getByRole('textbox').fill('0.48')
    await submit()
    expect(await readVerdict(page)).toBe('wrong_answer')
    await page.getByRole('button', { name: /^Open all/ }).click()
    expect(await appears(page.getByText('here one of them costs far more than the other'))).toBe(true)
    expect(await appears(page.getByText('the share is taken of all fraud, which is recall'))).toBe(true)
    expect(await findViolations(page)).toEqual([])
    await page.reload()
    expect(await question('A spam filter that deletes').getByLabel('F1').isChecked()).toBe(true)
    expect(await question('Precision from counts').getByRole('textbox').inputValue()).toBe('0.48')
  })

  it('is done once its writer has marked what people judge, beside the model', async () => {
    const { items } = await loadWritten('choosing-a-metric')
    for (const item of items) {
      const field = question(item.question.title)
      if (item.kind === 'numeric') await field.getByRole('textbox').fill(item.value.toFixed(4))
      else if (item.kind === 'short') await field.getByRole('textbox').fill(item.model)
      else for (const { text, because } of item.options) if (because === undefined) await field.getByLabel(text).check()
    }
    await submit()
    await page.locator('[data-verdict="accepted"]').waitFor()
    const marking = page.getByRole('region', { name: 'Mark it yourself' })
    expect(await appears(marking.getByText('a share of very many negatives'))).toBe(true)
    expect(await marking.getByText('What you wrote').count()).toBe(1)
    for (const title of ['ROC or precision–recall', 'A threshold from costs']) {
      await marking.getByRole('group', { name: title }).getByRole('radio').nth(2).check()
    }
    await marking.getByRole('button', { name: 'Keep these marks' }).click()
    expect(await appears(marking.getByText('Marked by yourself: 4 of 6.'))).toBe(true)
    expect(await findViolations(page)).toEqual([])
    expect(await appears(page.getByText('Choosing a metric'))).toBe(true)
    await page.goto(installation.origin)
    expect(await appears(page.getByText('self-marked'))).toBe(true)
  })

  it('is read again among the attempts, in words', async () => {
    await page.goto(`${installation.origin}/submissions`)
    await page
      .getByRole('link', { name: /Choosing a metric/ })
      .first()
      .click()
    const answers = page.getByRole('region', { name: 'Answers' })
    expect(await appears(answers.getByText('Recall, with a floor under precision that the second test can bear'))).toBe(true)
    expect(await findViolations(page)).toEqual([])
  })
})

describe('a report', () => {
  const claim = (id: string) => page.locator('[data-claim]', { has: page.locator('code', { hasText: new RegExp(`^${id}$`) }) })
  const write = async (text: string) => {
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
  }

  it('has its numbers compared while it is written', async () => {
    await page.goto(`${installation.origin}/exercises/fare-and-survival-report`)
    await write('## Findings\n\nIt is {{rows-used: 599}} and {{welch-t: 6.20}} and {{cohens-d: half}}.')
    await claim('rows-used').and(page.locator('[data-claim="right"]')).waitFor()
    expect(await claim('welch-t').textContent()).toContain('the variances are pooled')
    expect(await claim('cohens-d').textContent()).toContain('is not a number')
    expect(await claim('p-value').getAttribute('data-claim')).toBe('missing')
    expect(await findViolations(page)).toEqual([])
  })

  it('is told what it lacks, then accepted, and shown beside the model', async () => {
    await submit()
    expect(await readVerdict(page)).toBe('wrong_answer')
    expect(await appears(page.getByText('There is no section “Method”'))).toBe(true)
    await write(readExercise('fare-and-survival-report/model.md'))
    await submit()
    await page.locator('[data-verdict="accepted"]').waitFor()
    expect(await appears(page.getByRole('region', { name: 'Mark it yourself' }).getByText('crew who never chose a fare'))).toBe(
      true,
    )
    expect(await readBox('Perform and document a statistical analysis.')).not.toContain('done')
  })

  it('offers its data as a file', async () => {
    await page.goto(`${installation.origin}/exercises/fare-and-survival-report`)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'passengers.csv' }).click()])
    expect(file.suggestedFilename()).toBe('passengers.csv')
  })
})

it('nothing was complained about on the way', () => {
  expect(learner.complaints).toEqual([])
})
