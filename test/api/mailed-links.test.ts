import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Invitation } from '#schema/contracts/account.ts'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import type { SessionState } from '#schema/contracts/session.ts'
import { links, users } from '#schema/tables/accounts.ts'
import { makeLink } from '../../api/services/links.ts'
import { enterAsOwner, openInstallation, password, setUpOwner, signUpLearner } from './fixture/installation.ts'

const ben = 'ben@example.org'
const newPassword = 'another horse altogether'

async function openWithBen() {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation, 'closed')
  await owner.call('PUT', '/settings/sign-up', { signUp: 'open' })
  const learner = await signUpLearner(installation, 'Ben')
  await owner.call('PUT', '/settings/sign-up', { signUp: 'closed' })
  return { ...installation, owner, learner }
}

/** The token in the mail that was sent last. */
function readToken({ mails }: Pick<Awaited<ReturnType<typeof openInstallation>>, 'mails'>, page: string): string {
  const link = new RegExp(`^https://gradus\\.example\\.org/${page}#([0-9a-f]{64})$`, 'm').exec(mails.at(-1)!.text)
  if (!link) throw new Error(`No link to /${page} in: ${mails.at(-1)!.text}`)
  return link[1]!
}

test('a mailed link gives a new password, signs in here, and nowhere else any more', async () => {
  const installation = await openWithBen()
  const browser = installation.browse()
  expect((await browser.post('/session/forgot', { email: ' Ben@Example.org ' })).status).toBe(202)
  expect(installation.mails.map(({ to }) => to)).toEqual([ben])
  const token = readToken(installation, 'reset')
  const { body } = await browser.post<SessionState>('/session/reset', { token, password: newPassword })
  expect(body.user?.name).toBe('Ben')
  expect((await browser.get('/tracks')).status).toBe(200)
  expect(await installation.learner.refusal('GET', '/tracks')).toBe('session_expired')
  expect(await browser.refusal('POST', '/session/sign-in', { email: ben, password })).toBe('wrong_credentials')
  expect((await browser.post('/session/sign-in', { email: ben, password: newPassword })).status).toBe(200)
  expect(await browser.refusal('POST', '/session/reset', { token, password: newPassword })).toBe('link_invalid')
})

test('asking for somebody unknown is answered alike and mails nothing', async () => {
  const installation = await openWithBen()
  const [known, unknown] = await Promise.all(
    [ben, 'nobody@example.org'].map((email) => installation.browse().call('POST', '/session/forgot', { email })),
  )
  expect([unknown!.status, unknown!.body]).toEqual([known!.status, known!.body])
  expect(installation.mails).toHaveLength(1)
  for (let i = 0; i < 4; i++) await installation.browse().post('/session/forgot', { email: 'nobody@example.org' })
  expect(await installation.browse().refusal('POST', '/session/forgot', { email: 'nobody@example.org' })).toBe('too_many_requests')
})

test('the answer does not wait for the mail server, and its failure changes nothing', async () => {
  const installation = await openWithBen()
  installation.ports.mail.send = () => new Promise(() => {})
  expect((await installation.browse().post('/session/forgot', { email: ben })).status).toBe(202)
})

test('a link is good for an hour, until the next one, and until the password or the address is another', async () => {
  const installation = await openWithBen()
  const { browse, learner } = installation
  const ask = async () => {
    await browse().post('/session/forgot', { email: ben })
    return readToken(installation, 'reset')
  }
  const attempt = (token: string) => browse().refusal('POST', '/session/reset', { token, password: newPassword })
  const replaced = await ask()
  const late = await ask()
  expect(await attempt(replaced)).toBe('link_invalid')
  installation.wait(3_600_001)
  expect(await attempt(late)).toBe('link_invalid')
  const moved = await ask()
  await learner.call('PUT', '/account/email', { email: 'benjamin@example.org', password })
  expect(await attempt(moved)).toBe('link_invalid')
})

test('links begin with the installation’s own address, whatever host a request names', async () => {
  const installation = await openWithBen()
  await installation.browse().post('/session/forgot', { email: ben }, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
  expect(installation.mails.at(-1)!.text).not.toContain('evil')
  readToken(installation, 'reset')
})

test('the database has hashes of mailed tokens, and a new start voids none of them', async () => {
  const installation = await openWithBen()
  await installation.browse().post('/session/forgot', { email: ben })
  const token = readToken(installation, 'reset')
  expect(JSON.stringify(await installation.db.select().from(links))).not.toContain(token)
  await makeLink(installation.ports, 'enter')
  expect((await installation.browse().post('/session/reset', { token, password: newPassword })).status).toBe(200)
})

test('an invitation makes a learner’s account where sign-up is closed, once', async () => {
  const installation = await openWithBen()
  const { owner, browse } = installation
  const sent = await owner.post('/invitations', { email: 'Cleo@example.org' })
  expect([sent.status, sent.body]).toEqual([201, { email: 'cleo@example.org', mailed: true }])
  const token = readToken(installation, 'invitation')
  const cleo = browse()
  const looked = await cleo.post<Invitation>('/session/invitation', { token })
  expect(looked.body).toEqual({ email: 'cleo@example.org', cohort: null, hasAccount: false })
  expect(await cleo.refusal('POST', '/session/accept', { token })).toBe('invalid_request')
  const { body } = await cleo.post<SessionState>('/session/accept', { token, account: { name: 'Cleo', password } })
  expect(body.user).toMatchObject({ name: 'Cleo', email: 'cleo@example.org', role: 'learner' })
  expect(await browse().refusal('POST', '/session/accept', { token, account: { name: 'Eve', password } })).toBe('link_invalid')
  expect(await owner.refusal('POST', '/invitations', { email: 'cleo@example.org' })).toBe('email_taken')
})

test('an invitation into a cohort puts an account that exists into it, and signs nobody in', async () => {
  const installation = await openWithBen()
  const { owner, browse, learner } = installation
  const { body: cohort } = await owner.post<CohortSummary>('/cohorts', { name: 'Spring' })
  await owner.post('/invitations', { email: ben, cohort: cohort.id })
  expect(installation.mails.at(-1)!.text).toContain('“Spring”')
  const token = readToken(installation, 'invitation')
  const passedOn = browse()
  expect((await passedOn.post<SessionState>('/session/accept', { token })).body.user).toBeNull()
  expect(passedOn.cookies.size).toBe(0)
  expect((await learner.get<CohortSummary[]>('/cohorts')).body.map(({ name, role }) => [name, role])).toEqual([
    ['Spring', 'learner'],
  ])
})

test('an invitation is good for seven days, and until the next one to the same', async () => {
  const installation = await openWithBen()
  const { owner, browse } = installation
  const email = 'cleo@example.org'
  await owner.post('/invitations', { email })
  const replaced = readToken(installation, 'invitation')
  await owner.post('/invitations', { email })
  const late = readToken(installation, 'invitation')
  expect(await browse().refusal('POST', '/session/invitation', { token: replaced })).toBe('link_invalid')
  installation.wait(7 * 86_400_000 + 1)
  expect(await browse().refusal('POST', '/session/invitation', { token: late })).toBe('link_invalid')
})

test('nobody is invited before the owner has a password, which would lock them out', async () => {
  const owner = await enterAsOwner(await openInstallation())
  expect(await owner.refusal('POST', '/invitations', { email: 'cleo@example.org' })).toBe('sign_up_closed')
})

test('who has no password, as on a demo, has none reset', async () => {
  const installation = await openWithBen()
  await installation.db.update(users).set({ passwordHash: null }).where(eq(users.email, ben))
  await installation.browse().post('/session/forgot', { email: ben })
  expect(installation.mails).toEqual([])
})
