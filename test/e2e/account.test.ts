import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './find-chromium.ts'
import { startInstallation, type Installation } from './installation.ts'
import { appears, findViolations, readVerdict, submitCode, visit, type Visitor } from './visitor.ts'

const ownersPassword = 'a quiet green harbour'
const newPassword = 'nine warm lanterns'
/** Harmless where it is text. */
const hostile = '<img src=x onerror="window.harmed=1"><script>harmed=1</script>'
const hostileName = '<img src=x onerror="window.harmed=1">'

let smtp: SMTPServer
let installation: Installation
let browser: Browser
let owner: Visitor
let guest: Visitor
let cohort = ''
const mails: string[] = []

/** Somebody at a browser that keeps what its pages break of their content security policy. */
async function watch(): Promise<Visitor> {
  const visitor = await visit(browser)
  await visitor.page.addInitScript(() => {
    const broken: string[] = JSON.parse(sessionStorage.getItem('broken') ?? '[]')
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      broken.push(`${location.pathname}: ${violatedDirective} ${blockedURI}`)
      sessionStorage.setItem('broken', JSON.stringify(broken))
    })
  })
  return visitor
}
const readBroken = ({ page }: Visitor) => page.evaluate(() => sessionStorage.getItem('broken') ?? '[]')
const isHarmed = ({ page }: Visitor) => page.evaluate(() => 'harmed' in window)

/** That what was planted into the page is words to be read there. */
async function expectText(visitor: Visitor): Promise<void> {
  await expect.poll(() => visitor.page.locator('main').innerText()).toContain('onerror=')
  await visitor.page.waitForTimeout(300)
  expect(await visitor.page.locator('main img[src="x"], main script, a[href^="javascript:"]').count()).toBe(0)
  expect(await isHarmed(visitor)).toBe(false)
}

async function readLink(page: string): Promise<string> {
  const found = () =>
    mails.map((mail) => new RegExp(`${installation.origin}/${page}#[0-9a-f]{64}`).exec(mail)?.[0]).findLast(Boolean)
  await expect.poll(found).toBeDefined()
  return found()!
}

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        mails.push(text.replaceAll('=\r\n', '').replaceAll('=3D', '='))
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const GRADUS_SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  ;[installation, browser] = await Promise.all([
    startInstallation({ GRADUS_SMTP_URL, GRADUS_MAIL_FROM: 'gradus@example.org' }),
    launchChromium(),
  ])
  owner = await watch()
  guest = await watch()
})
afterAll(async () => {
  await browser.close()
  await installation.stop()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
})

it('an owner turns accounts on, starts a cohort and invites somebody into it by mail', async () => {
  const { page } = owner
  await page.goto(installation.link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${installation.origin}/settings`)
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByLabel('Password', { exact: true }).fill(ownersPassword)
  await page.getByRole('radio', { name: /Nobody else/ }).check()
  await page.getByRole('button', { name: 'Turn on accounts' }).click()
  await page.getByRole('heading', { name: 'Invite by e-mail' }).waitFor()
  await page.goto(`${installation.origin}/cohorts`)
  await page.getByLabel('Name of the cohort').fill(hostile.slice(0, 80))
  await page.getByRole('button', { name: 'Create' }).click()
  await page.waitForURL('**/cohorts/*')
  cohort = page.url()
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ben@example.org')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  expect(await appears(page.getByText('The invitation is on its way to ben@example.org.'))).toBe(true)
})

it('the link makes an account in that cohort, whatever its owner calls themselves', async () => {
  const { page } = guest
  await page.goto(await readLink('invitation'))
  await page.getByLabel('Name', { exact: true }).fill(hostileName)
  await page.getByLabel('Password', { exact: true }).fill('seven slow bicycles')
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/cohorts')
  expect(await appears(page.getByText(hostile.slice(0, 80)))).toBe(true)
})

it('what a learner’s program prints, throws and returns is text on every page', async () => {
  const { page } = guest
  await page.goto(`${installation.origin}/exercises/vector-toolkit`)
  const text = JSON.stringify(hostile)
  await submitCode(
    page,
    [
      `export function dot(): unknown { console.log(${text}); throw Object.assign(new Error(${text}), { name: ${text} }) }`,
      `export const norm = (): unknown => ${text}`,
      `export const cosineSimilarity = (): unknown => ({ [${text}]: [${text}] })`,
      `export const distance = (): unknown => { throw ${text} }`,
    ].join('\n'),
  )
  expect(await readVerdict(page)).toBe('runtime_error')
  await expectText(guest)
})

it('what learners write in reports and quizzes, and to those who help them, is text for both', async () => {
  const { page } = guest
  const write = (path: string, body: unknown) =>
    page.evaluate(
      async ([address, json]) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: json }
        const response = await fetch(`/api/v1${address}`, init)
        if (!response.ok) throw new Error(await response.text())
        return ((await response.json()) as { id: string }).id
      },
      [path, JSON.stringify(body)] as const,
    )
  const report = await write('/submissions', {
    exercise: 'fare-and-survival-report',
    source: `## Question\n\n${hostile} {{rows-used: ${hostile}}} {{survival-rate: 1}} {{${hostile}: 2}}`,
  })
  const quiz = await write('/submissions', {
    exercise: 'choosing-a-metric',
    source: JSON.stringify({ answers: { spam: hostile, imbalance: hostile, [hostile]: hostile } }),
  })
  for (const id of [report, quiz]) {
    await page.goto(`${installation.origin}/submissions/${id}`)
    await readVerdict(page)
    await expectText(guest)
  }
  const thread = await write(`/submissions/${report}/threads`, { kind: 'help', body: `${hostile}\n\n[x](javascript:harmed=1) $x$` })
  for (const visitor of [guest, owner]) {
    await visitor.page.goto(`${installation.origin}/help/${thread}`)
    await visitor.page.locator('.prose .katex').waitFor()
    await expectText(visitor)
  }
})

it('a forgotten password is replaced by a mailed link, once', async () => {
  const { page } = guest
  await page.context().clearCookies()
  await page.goto(`${installation.origin}/sign-in`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  // the page before has such a field too
  await page.getByRole('heading', { level: 1, name: 'A new password' }).waitFor()
  await page.getByLabel('E-mail').fill('ben@example.org')
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Send the link' }).click()
  expect(await appears(page.getByText(/the mail is on its way/))).toBe(true)
  const link = await readLink('reset')
  await page.goto(link)
  await page.getByLabel('New password').fill(newPassword)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Set the password' }).click()
  expect(await appears(page.getByRole('button', { name: /account of/ }))).toBe(true)
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByLabel('New password').fill(newPassword)
  await page.getByRole('button', { name: 'Set the password' }).click()
  expect(await appears(page.getByRole('heading', { level: 1, name: 'This link is no longer good' }))).toBe(true)
  expect(await findViolations(page)).toEqual([])
})

it('the settings make and delete tokens, end sessions, change roles, and lead to the log', async () => {
  const { page } = owner
  const elsewhere = await visit(browser)
  await elsewhere.page.goto(`${installation.origin}/sign-in`)
  await elsewhere.page.getByLabel('E-mail').fill('ada@example.org')
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(ownersPassword)
  await elsewhere.page.getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.page.getByRole('button', { name: /account of/ }).waitFor()

  await page.goto(`${installation.origin}/settings`)
  await page.getByLabel('What it is for').fill('laptop')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = await page.locator('code', { hasText: /^gradus_/ }).textContent()
  const answer = await fetch(`${installation.origin}/api/v1/tracks`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  await page.getByText('Change the password').click()
  await page.getByLabel(/^Role of <img/).selectOption('instructor')
  await page.getByText(`${hostileName}: Instructor`).waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Delete the token “laptop”' }).click()
  expect(await appears(page.getByText('No tokens yet.'))).toBe(true)
  expect(await page.getByText('this browser').count()).toBe(1)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
  await elsewhere.leave()

  await page.getByRole('link', { name: /the audit log/ }).click()
  expect(await appears(page.getByText('Changed a role'))).toBe(true)
  expect(await findViolations(page)).toEqual([])
})

it('no page breaks its content security policy or takes a name for markup', async () => {
  const paths = [
    '/',
    '/submissions',
    '/cohorts',
    new URL(cohort).pathname,
    '/settings',
    '/audit',
    '/docs/linalg',
    '/nowhere',
    '/api/docs',
  ]
  const exercises = ['/exercises/pca', '/exercises/choosing-a-metric', '/exercises/fare-and-survival-report']
  for (const path of [...paths, ...exercises]) {
    await owner.page.goto(installation.origin + path)
    await owner.page.locator('h1, h2').first().waitFor()
    expect(await isHarmed(owner), path).toBe(false)
    expect(await owner.page.locator('img[src="x"]').count(), path).toBe(0)
  }
  for (const path of ['/sign-in', '/sign-up', '/forgot', '/reset', '/invitation', '/enter#used']) {
    await guest.page.context().clearCookies()
    await guest.page.goto(installation.origin + path)
    await guest.page.getByRole('heading', { level: 1 }).waitFor()
  }
  expect([await readBroken(owner), await readBroken(guest)]).toEqual(['[]', '[]'])
})

it('an inline script that got into a page does not run, and is reported', async () => {
  const { page } = owner
  await page.goto(`${installation.origin}/settings`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.harmed = 1'
    document.body.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="data:," onerror="window.harmed = 1"><a href="javascript:window.harmed=1">x</a>'
    document.body.append(image)
    image.querySelector('a')!.click()
  })
  await expect.poll(() => readBroken(owner)).toMatch(/script-src/)
  await page.waitForTimeout(300)
  expect(await isHarmed(owner)).toBe(false)
})
