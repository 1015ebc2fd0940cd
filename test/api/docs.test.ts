import { expect, test } from 'vitest'
import { problemCodes, problems } from '#schema/errors.ts'
import { readDocsFile } from '../../api/node/docs-files.ts'
import { openInstallation } from './fixture/installation.ts'

interface Document {
  openapi: string
  paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>
  components: { schemas: Record<string, unknown> }
}

async function readDocument(): Promise<Document> {
  const { browse } = await openInstallation()
  return (await browse().get<Document>('/openapi.json')).body
}

test('the OpenAPI document describes every route', async () => {
  const { app, browse } = await openInstallation()
  const { body } = await browse().get<Document>('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
    .map(({ method, path }) => `${method} ${path}`)
  expect(described.toSorted()).toEqual([...new Set(served)].toSorted())
})

test('each route says what it is for and what it refuses', async () => {
  const { paths } = await readDocument()
  const routes = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map((route) => ({ path, ...route })))
  expect(routes.filter(({ summary }) => !summary)).toEqual([])
  const isPublic = (path: string) => path === '/api/v1/health' || path.startsWith('/api/v1/session')
  const open = routes.filter(({ responses }) => !JSON.stringify(responses).includes('session_expired'))
  expect(open.filter(({ path }) => !isPublic(path))).toEqual([])
})

test('the contracts are named, so that clients can be generated from them', async () => {
  const { components } = await readDocument()
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(['Problem', 'Outline', 'SubmissionDetail', 'CohortDetail', 'SessionState']),
  )
})

test('the reference page lists every error code with its meaning', async () => {
  const { browse } = await openInstallation()
  const page = await (await browse().send('GET', '/api/docs')).text()
  for (const code of problemCodes) {
    expect(page).toContain(`<tr id="${code}">`)
    expect(page).toContain(problems[code].title)
  }
})

test('everything the page loads comes from this very server, under its content security policy', async () => {
  const { browse } = await openInstallation()
  const response = await browse().send('GET', '/api/docs')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  const page = await response.text()
  expect(page).not.toMatch(/<script>|<style|\son\w+=|style="/)
  const loaded = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)]
    .map(([, url]) => url!)
    .filter((url) => url !== 'data:,')
  expect(loaded).toHaveLength(4)
  for (const url of loaded) {
    expect(url).toMatch(/^\/api\/docs\//)
    expect((await browse().send('GET', url)).status).toBe(200)
  }
})

test('the vendored files are those of the installed package', async () => {
  expect(await readDocsFile('swagger-ui-bundle.js')).toContain('SwaggerUIBundle')
  expect(await readDocsFile('swagger-ui.css')).toContain('.swagger-ui')
})
