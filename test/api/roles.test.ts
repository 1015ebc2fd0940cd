import { describe, expect, test } from 'vitest'
import { markings } from '#schema/tables/submissions.ts'
import { messages, rehearsals } from '#schema/tables/learning.ts'
import { openInstallation } from './fixture/installation.ts'
import { openWorld, visitors, type Visitor, type World } from './fixture/world.ts'

/** The status each visitor gets, in the order of `visitors`; asked one after the other in one world. */
type Statuses = readonly [
  nobody: number,
  stranger: number,
  lead: number,
  otherLead: number,
  instructor: number,
  owner: number,
  ownersToken: number,
  token: number,
  ben: number,
]

interface Row {
  /** The path with Ben’s ids, or those of his cohort. */
  path?: (world: World) => string
  body?: unknown
  statuses: Statuses
}

const all = (status: number): Statuses => visitors.map(() => status) as unknown as Statuses
const signedIn = (status: number): Statuses => [401, status, status, status, status, status, status, status, status]
/** What is Ben’s alone: for others it does not exist. */
const bens = (status: number): Statuses => [401, 404, 404, 404, 404, 404, 404, status, status]
/** What is Ben’s alone and beyond a token. */
const bensInPerson = (status: number): Statuses => [401, 404, 404, 404, 404, 404, 403, 403, status]
/** One’s own, whoever one is, but beyond a token. */
const inPerson = (status: number): Statuses => [401, status, status, status, status, status, 403, 403, status]
/** For owners, their programs too. */
const owners = (status: number): Statuses => [401, 403, 403, 403, 403, status, status, 403, 403]
const ownersInPerson = (status: number): Statuses => [401, 403, 403, 403, 403, status, 403, 403, 403]
const members: Statuses = [401, 404, 200, 404, 404, 404, 404, 200, 200]
/** For those who lead Ben’s cohort, at a browser. */
const leadsInPerson = (status: number): Statuses => [401, 404, status, 404, 404, 404, 403, 403, 403]
/** Of Ben’s conversation: those who may answer him, and himself. */
const helpers = (status: number): Statuses => [401, 404, status, 404, 404, status, status, status, status]

const ofThread = (rest: string) => (world: World) => `/threads/${world.thread}${rest}`
const ofSubmission = (rest: string) => (world: World) => `/submissions/${world.submission}${rest}`

/** Every route of the API. Bodies are right as far as they go: what is refused is refused for who asks. */
const table: Record<string, Row> = {
  'GET /health': { statuses: all(200) },
  'GET /session': { statuses: all(200) },
  'POST /session/enter': { body: { token: 'guess' }, statuses: all(401) },
  'POST /session/set-up': {
    body: { token: 'guess', name: 'A', email: 'a@example.org', password: 'long enough to be one', signUp: 'open' },
    // scrypt$none counts as an account
    statuses: all(409),
  },
  'POST /session/sign-up': { body: { name: 'A', email: 'a@example.org', password: 'long enough to be one' }, statuses: all(403) },
  'POST /session/sign-in': { body: { email: 'nobody@example.org', password: 'wrong' }, statuses: all(401) },
  'POST /session/sign-out': { statuses: all(204) },

  'POST /session/forgot': { body: { email: 'ben@example.org' }, statuses: [202, 202, 202, 202, 202, 429, 429, 429, 429] },
  'POST /session/reset': { body: { token: 'guess', password: 'long enough to be one' }, statuses: all(401) },
  'POST /session/invitation': { body: { token: 'guess' }, statuses: all(401) },
  'POST /session/accept': { body: { token: 'guess' }, statuses: all(401) },
  // into the cohort that Ben is in
  'POST /invitations': {
    body: { email: 'new@example.org', cohort: 'bens' },
    statuses: [401, 404, 201, 404, 404, 404, 403, 403, 403],
  },

  'PUT /account/name': { body: { name: 'Another' }, statuses: inPerson(200) },
  // the people of this world have no passwords that could be right
  'PUT /account/email': { body: { email: 'new@example.org', password: 'wrong' }, statuses: inPerson(422) },
  'PUT /account/password': { body: { password: 'wrong', newPassword: 'long enough to be one' }, statuses: inPerson(422) },
  'DELETE /account': { body: { name: 'ben' }, statuses: inPerson(422) },
  'GET /account/export': { statuses: signedIn(200) },
  'GET /account/sessions': { statuses: inPerson(200) },
  'DELETE /account/sessions': { statuses: inPerson(204) },
  'DELETE /account/sessions/{id}': { path: ({ session }) => `/account/sessions/${session}`, statuses: bensInPerson(204) },
  'GET /account/tokens': { statuses: inPerson(200) },
  'POST /account/tokens': { body: { name: 'desk' }, statuses: inPerson(201) },
  'DELETE /account/tokens/{id}': { path: ({ tokenId }) => `/account/tokens/${tokenId}`, statuses: bensInPerson(204) },

  'PUT /settings/sign-up': { body: { signUp: 'closed' }, statuses: ownersInPerson(200) },
  'GET /people': { statuses: owners(200) },
  'PUT /people/{id}/role': { path: () => '/people/ben/role', body: { role: 'instructor' }, statuses: ownersInPerson(200) },
  'GET /audit': { statuses: owners(200) },

  'GET /tracks': { statuses: all(200) },
  'GET /tracks/{track}': { path: () => '/tracks/small-path', statuses: all(200) },
  'GET /exercises': { statuses: all(200) },
  'GET /exercises/{slug}': { path: () => '/exercises/sum', statuses: all(200) },
  'GET /exercises/{slug}/samples': { path: () => '/exercises/sum/samples', statuses: all(503) },
  'POST /exercises/{slug}/claims': { path: () => '/exercises/sum/claims', body: { text: '' }, statuses: signedIn(200) },
  // the exercise of the fixture has no files: who gets as far as that may look
  'GET /exercises/{slug}/files/{name}': { path: () => '/exercises/sum/files/none.csv', statuses: all(404) },

  'GET /exercises/{slug}/draft': { path: () => '/exercises/sum/draft', statuses: signedIn(200) },
  'PUT /exercises/{slug}/draft': {
    path: () => '/exercises/sum/draft',
    body: { source: 'half', revision: 0 },
    statuses: signedIn(200),
  },
  'DELETE /exercises/{slug}/draft': { path: () => '/exercises/sum/draft', statuses: signedIn(204) },

  'POST /submissions': { body: { exercise: 'sum', source: 'export const a = 1' }, statuses: signedIn(201) },
  'GET /submissions': { statuses: signedIn(200) },
  'GET /submissions/{id}': { path: ofSubmission(''), statuses: bens(200) },
  'GET /submissions/{id}/events': { path: ofSubmission('/events'), statuses: bens(200) },
  // Ben’s attempt is not graded yet: he is told so, with 409
  'POST /submissions/{id}/cases/{index}/practice': { path: ofSubmission('/cases/0/practice'), statuses: bens(409) },
  'GET /submissions/{id}/cases/{index}/practice': {
    path: ofSubmission('/cases/0/practice'),
    statuses: all(404).with(0, 401) as unknown as Statuses,
  },
  'GET /submissions/{id}/marking': { path: ofSubmission('/marking'), statuses: bens(409) },
  'PUT /submissions/{id}/marking': { path: ofSubmission('/marking'), body: { levels: {} }, statuses: bens(409) },

  'GET /threads': { statuses: signedIn(200) },
  'GET /threads/{id}': { path: ofThread(''), statuses: helpers(200) },
  'POST /submissions/{id}/threads': { path: ofSubmission('/threads'), body: { kind: 'help', body: 'Why?' }, statuses: bens(201) },
  'POST /threads/{id}/messages': { path: ofThread('/messages'), body: { body: 'So.' }, statuses: helpers(201) },
  'PUT /threads/{id}/closed': { path: ofThread('/closed'), body: { closed: true }, statuses: helpers(200) },

  'POST /exercises/{slug}/rehearsals': {
    path: () => '/exercises/sum/rehearsals',
    body: { minutes: 25 },
    statuses: signedIn(201),
  },
  'GET /portfolio': { statuses: signedIn(200) },
  'GET /rehearsals': { statuses: signedIn(200) },
  'GET /rehearsals/{id}': { path: ({ rehearsal }) => `/rehearsals/${rehearsal}`, statuses: bens(200) },
  // the exercise of the fixture has no model: who gets as far as that may ask
  'POST /exercises/{slug}/reveal': {
    path: () => '/exercises/sum/reveal',
    body: { timeZone: 'UTC' },
    statuses: signedIn(409),
  },
  'POST /rehearsals/{id}/end': { path: ({ rehearsal }) => `/rehearsals/${rehearsal}/end`, statuses: bens(200) },

  'GET /cohorts': { statuses: signedIn(200) },
  'POST /cohorts': { body: { name: 'Mine' }, statuses: [401, 403, 403, 403, 201, 201, 201, 403, 403] },
  'POST /cohorts/join': { body: { code: 'AAAABBBB' }, statuses: signedIn(200) },
  'GET /cohorts/{id}': { path: () => '/cohorts/bens', statuses: members },
  'PUT /cohorts/{id}/reveal': {
    path: () => '/cohorts/bens/reveal',
    body: { revealAfter: 3 },
    statuses: leadsInPerson(200),
  },
  'PUT /cohorts/{id}/members/{person}/role': {
    path: () => '/cohorts/bens/members/ben/role',
    body: { role: 'learner' },
    statuses: leadsInPerson(200),
  },
  'GET /cohorts/{id}/events': { path: () => '/cohorts/bens/events', statuses: members },
}

interface Document {
  paths: Record<string, Record<string, unknown>>
}

async function listRoutes(): Promise<string[]> {
  const { body } = await (await openInstallation()).browse().get<Document>('/openapi.json')
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  )
}

test('the table has every route there is', async () => {
  const routes = await listRoutes()
  const missing = routes.filter((route) => !(route in table))
  expect(missing, 'Say in the table of test/api/roles.test.ts who may ask these routes, and what others are answered').toEqual([])
  expect(
    Object.keys(table).filter((route) => !routes.includes(route)),
    'These routes are gone: take them out of the table',
  ).toEqual([])
})

async function statusOf(world: World, visitor: Visitor, route: string, { path, body }: Row): Promise<number> {
  const [method, pattern] = route.split(' ') as [string, string]
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await world.ask(visitor).send(method, path?.(world) ?? pattern, json)
  await response.body?.cancel()
  return response.status
}

describe('asked by everybody, with their own ids and with those of others', () => {
  test.each(Object.entries(table))('%s', async (route, row) => {
    const world = await openWorld()
    const statuses: Partial<Record<Visitor, number>> = {}
    for (const visitor of visitors) statuses[visitor] = await statusOf(world, visitor, route, row)
    expect(statuses).toEqual(Object.fromEntries(visitors.map((visitor, i) => [visitor, row.statuses[i]])))
  })
})

test('whatever is refused changes nothing', async () => {
  const world = await openWorld()
  const intruders = visitors.filter((visitor) => !['ben', 'token', 'owner'].includes(visitor))
  const before = await takeStock(world)
  for (const route of [
    'PUT /submissions/{id}/marking',
    'POST /submissions/{id}/threads',
    'POST /rehearsals/{id}/end',
    'PUT /people/{id}/role',
    'PUT /settings/sign-up',
    'DELETE /account/tokens/{id}',
    'DELETE /account/sessions/{id}',
  ])
    for (const visitor of intruders) expect(await statusOf(world, visitor, route, table[route]!)).toBeGreaterThanOrEqual(400)
  expect(await takeStock(world)).toEqual(before)
})

async function takeStock({ db, ask }: World) {
  const owner = ask('owner')
  const ben = ask('ben')
  return [
    await db.select().from(markings),
    await db.select().from(messages),
    await db.select().from(rehearsals),
    (await owner.get('/people')).body,
    (await owner.get('/audit')).body,
    (await owner.get('/session')).body,
    (await ben.get('/account/tokens')).body,
    (await ben.get('/account/sessions')).body,
  ]
}
