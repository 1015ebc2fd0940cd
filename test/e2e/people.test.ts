import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readExercise, readVerdict, replaceCode, submitCode, visit, type Visitor } from './visitor.ts'

const ownersPassword = 'a quiet green harbour'
const learnersPassword = 'seven slow bicycles'

let installation: Installation
let browser: Browser
let owner: Visitor
let learner: Visitor
let joinCode = ''

beforeAll(async () => {
  ;[installation, browser] = await Promise.all([startInstallation(), launchChromium()])
  owner = await visit(browser)
  learner = await visit(browser, { viewport: { width: 375, height: 812 } })
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
})

const isHome = (page: Page) => appears(page.getByRole('heading', { level: 1, name: 'ML/AI Learning Path' }))
const openMenu = (page: Page) => page.getByRole('button', { name: /account of/ }).click()

describe('an owner who invites others', () => {
  it('is alone at first: no sign-out, no sign-in form', async () => {
    // asked before the link was used, answered after it: nobody is signed out by that
    const late = async (route: Route) => {
      const answer = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.fulfill({ response: answer })
    }
    await owner.page.route('**/api/v1/session', late, { times: 1 })
    await owner.page.goto(installation.link)
    expect(await isHome(owner.page)).toBe(true)
    await owner.page.waitForTimeout(2000)
    expect(await isHome(owner.page)).toBe(true)
    await openMenu(owner.page)
    expect(await owner.page.getByRole('button', { name: 'Sign out' }).count()).toBe(0)
    await owner.page.getByRole('link', { name: 'Settings' }).click()
  })

  it('is told which fields are missing, at the fields', async () => {
    await owner.page.getByRole('button', { name: 'Turn on accounts' }).click()
    const email = owner.page.getByLabel('E-mail')
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    expect(await owner.page.getByText('Fill this in.').count()).toBe(2)
    expect(await email.evaluate((element) => element === document.activeElement)).toBe(true)
    await owner.page.getByLabel('Password', { exact: true }).fill('short')
    await owner.page.getByRole('button', { name: 'Turn on accounts' }).click()
    expect(await appears(owner.page.getByText('Use at least 10 characters.'))).toBe(true)
  })

  it('turns accounts on for people with a join code', async () => {
    await owner.page.getByLabel('Name', { exact: true }).fill('Ada Berger')
    await owner.page.getByLabel('E-mail').fill('ada@example.org')
    await owner.page.getByLabel('Password', { exact: true }).fill(ownersPassword)
    await owner.page.getByRole('radio', { name: /People with a join code/ }).check()
    await owner.page.getByRole('button', { name: 'Turn on accounts' }).click()
    expect(await appears(owner.page.getByText(`${installation.origin}/sign-up`))).toBe(true)
  })

  it('signs out and in again', async () => {
    await openMenu(owner.page)
    await owner.page.getByRole('button', { name: 'Sign out' }).click()
    await owner.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await owner.page.getByLabel('E-mail').fill('ada@example.org')
    await owner.page.getByLabel('Password', { exact: true }).fill('not the password')
    await owner.page.getByRole('button', { name: 'Sign in' }).click()
    expect(await appears(owner.page.getByText('E-mail or password is wrong.'))).toBe(true)
    await owner.page.getByLabel('Password', { exact: true }).fill(ownersPassword)
    await owner.page.getByRole('button', { name: 'Sign in' }).click()
    expect(await isHome(owner.page)).toBe(true)
  })

  it('starts a cohort and gets its join code', async () => {
    await owner.page.getByRole('link', { name: 'Cohorts' }).click()
    await owner.page.getByLabel('Name of the cohort').fill('Autumn group')
    await owner.page.getByRole('button', { name: 'Create' }).click()
    await owner.page.getByRole('heading', { level: 1, name: 'Autumn group' }).waitFor()
    joinCode = (await owner.page.locator('code').first().textContent()) ?? ''
    expect(joinCode).toMatch(/^[A-Z0-9]{8}$/)
  })
})

describe('a learner with a join code, on a phone', () => {
  it('reads and writes without an account, and is asked to sign in for what is their own', async () => {
    const { page } = learner
    await page.goto(`${installation.origin}/submissions`)
    await page.waitForURL('**/sign-in?to=*')
    await page.goto(installation.origin)
    await page.getByRole('link', { name: /Vectors/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Vector toolkit' }).waitFor()
    await page.getByRole('tab', { name: 'Code' }).click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('// typed before there was an account\n')
    await page.getByRole('button', { name: 'Sign in to submit' }).click()
    await page.waitForURL('**/sign-in?to=*')
    await page.getByRole('link', { name: 'Create an account' }).click()
    expect(await appears(learner.page.getByRole('heading', { level: 1, name: 'Create an account' }))).toBe(true)
  })

  it('is told when the code is wrong', async () => {
    await learner.page.getByLabel('Name', { exact: true }).fill('Noor Haddad')
    await learner.page.getByLabel('E-mail').fill('noor@example.org')
    await learner.page.getByLabel('Password', { exact: true }).fill(learnersPassword)
    await learner.page.getByLabel('Join code').fill('WRONG234')
    await learner.page.getByRole('button', { name: 'Create the account' }).click()
    expect(await appears(learner.page.getByText(/No cohort has this join code/))).toBe(true)
  })

  it('signs up into the cohort, and the owner sees it happen', async () => {
    await learner.page.getByLabel('Join code').fill(joinCode.toLowerCase())
    await learner.page.getByRole('button', { name: 'Create the account' }).click()
    await learner.page.waitForURL('**/exercises/vector-toolkit')
    await learner.page.getByRole('tab', { name: 'Code' }).click()
    expect(await appears(learner.page.getByText('// typed before there was an account'))).toBe(true)
    expect(await appears(owner.page.getByRole('row', { name: /Noor Haddad 0 0/ }))).toBe(true)
  })

  it('solves an exercise, and the leaderboard on the other screen moves by itself', async () => {
    await learner.page.goto(`${installation.origin}/exercises/vector-toolkit`)
    await learner.page.getByRole('tab', { name: 'Code' }).click()
    await submitCode(learner.page, readExercise('vector-toolkit/solution.ts'))
    expect(await readVerdict(learner.page)).toBe('accepted')
    const first = owner.page.getByRole('row').nth(1)
    expect(await appears(first.filter({ hasText: 'Noor Haddad' }).filter({ hasText: '20' }))).toBe(true)
    expect(await appears(owner.page.getByRole('row', { name: /Ada Berger \(you\) 0 0 not yet/ }))).toBe(true)
  })

  it('does not see the join code', async () => {
    await learner.page.goto(`${installation.origin}/cohorts`)
    await learner.page.getByRole('link', { name: /Autumn group/ }).click()
    expect(await appears(learner.page.getByRole('row', { name: /Noor Haddad \(you\)/ }))).toBe(true)
    expect(await learner.page.getByText(joinCode).count()).toBe(0)
  })

  it('sees it once the lead makes them a lead too, until they take that back', async () => {
    await owner.page.getByRole('combobox', { name: 'A member' }).selectOption('Noor Haddad')
    await owner.page.getByRole('button', { name: 'Make a lead' }).click()
    expect(await appears(learner.page.getByText(joinCode))).toBe(true)
    expect(await findViolations(owner.page)).toEqual([])
    await owner.page.getByRole('button', { name: 'Take the lead away from Noor Haddad' }).click()
    await learner.page.getByText(joinCode).waitFor({ state: 'detached' })
  })

  it('signs in again without leaving the page when the session ends, and keeps what was typed', async () => {
    await learner.page.goto(`${installation.origin}/exercises/vector-toolkit`)
    await learner.page.getByRole('tab', { name: 'Code' }).click()
    await replaceCode(learner.page, 'export const halfAnIdea = 1\n')
    // whatever else asked without a session first would be told so first, and the dialog would take the key below
    await learner.page.getByText('Saved', { exact: true }).waitFor()
    await learner.page.waitForLoadState('networkidle')
    await learner.page.context().clearCookies()
    await learner.page.keyboard.press('ControlOrMeta+Enter')
    const dialog = learner.page.getByRole('dialog', { name: 'Your session has ended' })
    await dialog.getByLabel('E-mail').fill('noor@example.org')
    await dialog.getByLabel('Password', { exact: true }).fill(learnersPassword)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await appears(learner.page.locator('.cm-line', { hasText: 'halfAnIdea' }))).toBe(true)
    expect(await appears(learner.page.getByRole('alert').getByText('Not sent.'))).toBe(true)
    await learner.page.getByRole('button', { name: 'Submit' }).click()
    expect(await readVerdict(learner.page)).toBe('compile_error')
  })

  it('finds nothing of the owner’s after signing in at the same browser', async () => {
    await openMenu(learner.page)
    await learner.page.getByRole('button', { name: 'Sign out' }).click()
    await learner.page.getByLabel('E-mail').fill('ada@example.org')
    await learner.page.getByLabel('Password', { exact: true }).fill(ownersPassword)
    await learner.page.getByRole('button', { name: 'Sign in' }).click()
    expect(await appears(learner.page.getByText('0 of 69', { exact: true }))).toBe(true)
    await learner.page.goto(`${installation.origin}/exercises/vector-toolkit`)
    await learner.page.getByRole('tab', { name: 'Code' }).click()
    expect(await appears(learner.page.locator('.cm-line', { hasText: 'not implemented' }))).toBe(true)
    expect(await learner.page.locator('.cm-line', { hasText: 'halfAnIdea' }).count()).toBe(0)
  })

  it('has not once made a browser complain', () => {
    expect([...owner.complaints, ...learner.complaints]).toEqual([])
  })
})
