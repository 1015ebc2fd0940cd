import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '#schema/errors.ts'
import { enterAsOwner, openInstallation } from '../api/fixture/installation.ts'
import { budget, patienceMs } from './budget.ts'

interface Document {
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
}

it('any request to any route gets an answer that the reference page has', { timeout: patienceMs }, async () => {
  const installation = await openInstallation()
  const owner = await enterAsOwner(installation)
  const { body: document } = await owner.get<Document>('/openapi.json')
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method })),
  )
  const fields = Object.values(document.components.schemas).flatMap(({ properties = {} }) => Object.keys(properties))
  const { body: stored } = await owner.post<{ id: string }>(
    '/submissions',
    { exercise: 'sum', source: 'export const sum = 1' },
    { 'idempotency-key': 'first' },
  )
  await installation.grade('wrong_answer')

  const name = fc.oneof(
    fc.constantFrom('sum', 'product', 'ml-path', stored.id, '0', '../x', '%', '%00'),
    fc.string({ unit: 'binary' }),
  )
  const member = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('sum', stored.id, 'x@y.zz', 'correct horse battery'),
    fc.string({ unit: 'binary' }),
  )
  const object = fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), member, { maxKeys: 8 })
  const body = fc.oneof(
    object.map((it) => JSON.stringify(it)),
    fc.jsonValue().map((it) => JSON.stringify(it)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 300 }),
    fc.constant(undefined),
  )
  const header = fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '').trim())
  const request = fc.record({
    route: fc.constantFrom(...routes),
    names: fc.array(name, { minLength: 3, maxLength: 3 }),
    query: fc.oneof(
      fc.constant(''),
      fc.webQueryParameters().map((it) => `?${it}`),
    ),
    body,
    type: fc.oneof({ weight: 5, arbitrary: fc.constant('application/json') }, header),
    key: fc.oneof(fc.uuid(), header),
    cookie: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, header),
    address: fc.ipV4(),
  })

  await fc.assert(
    fc.asyncProperty(request, async ({ route, names, query, body, type, key, cookie, address }) => {
      // signing out would leave nothing to try but 401
      fc.pre(!(route.method === 'delete' && route.path.endsWith('/session')))
      const given = [...names]
      const path = route.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(given.shift()!.toWellFormed()) || '-')
      const hasBody = !/get|head/.test(route.method) && body !== undefined
      const headers: Record<string, string> = { 'idempotency-key': key, 'test-address': address, 'content-type': type }
      const signedIn = [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ')
      headers['cookie'] = cookie ?? signedIn
      const stop = new AbortController()
      const response = await installation.app.request(path + query, {
        method: route.method.toUpperCase(),
        headers,
        signal: stop.signal,
        ...(hasBody ? { body: body as BodyInit } : {}),
      })
      if (response.status < 400) return void (await response.body?.cancel(), stop.abort())
      const problem = Problem.parse(await response.json())
      expect(problem.status).toBe(response.status)
      expect(problem.code, `${route.method} ${path}: ${JSON.stringify(problem)}`).not.toBe('internal')
    }),
    budget(400),
  )
  expect((await owner.get('/session')).status).toBe(200)
})
