import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { serveFolder } from '../../api/node/site.ts'
import { openInstallation } from './fixture/installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'gradus-site-'))
beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Gradus</title>')
  writeFileSync(join(folder, 'assets/main-a1b2.js'), 'export {}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const serve = serveFolder(folder)
const get = (path: string) => serve(new Request(`http://gradus.test${path}`))

test('every path of the web app gives its index page, asked for afresh each time', async () => {
  for (const path of ['/', '/enter', '/tracks/ml-path', '/submissions/1.2']) {
    const response = await get(path)
    expect(await response.text()).toBe('<title>Gradus</title>')
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
})

test('assets are kept for good, and one that is gone is not found', async () => {
  const response = await get('/assets/main-a1b2.js')
  expect(response.headers.get('content-type')).toContain('javascript')
  expect(response.headers.get('cache-control')).toContain('immutable')
  const gone = await get('/assets/main-old.js')
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-cache'])
})

test('nothing outside the folder is served', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/../../package.json']) {
    expect(await (await get(path)).text()).not.toContain('"dependencies"')
  }
})

test('the web app is served with the security headers of the API', async () => {
  const { browse } = await openInstallation()
  const { headers } = await browse().send('GET', '/api/docs')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'self'"),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  const { app } = await openInstallation()
  const site = await app.request('/tracks/ml-path')
  expect(await site.text()).toBe('site /tracks/ml-path')
  expect(site.headers.get('content-security-policy')).toBe(headers.get('content-security-policy'))
})
