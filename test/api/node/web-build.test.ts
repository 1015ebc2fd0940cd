import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildSite, siteFolder } from '../../../api/node/web-build.ts'

test(
  'the web app is built once for the sources that are there, and its pages load nothing from elsewhere',
  { timeout: 240_000 },
  async () => {
    const said: string[] = []
    await buildSite((line) => said.push(line))
    expect(said.length).toBeLessThan(2)
    const page = readFileSync(join(siteFolder, 'index.html'), 'utf8')
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!)
    expect(loaded.filter((url) => !url.startsWith('/'))).toEqual([])
    for (const url of loaded) expect(existsSync(join(siteFolder, url))).toBe(true)
    // inline scripts would not pass the content security policy
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)

    await buildSite((line) => said.push(line))
    expect(said.length).toBeLessThan(2)
  },
)

test('the script of the first page is under 100 kB gzip', { timeout: 240_000 }, async () => {
  await buildSite(() => {})
  const page = readFileSync(join(siteFolder, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, url]) => readFileSync(join(siteFolder, url!)))
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
  expect(bytes).toBeLessThan(100_000)
})

test('scripts and styles lie there compressed, and say the same', { timeout: 240_000 }, async () => {
  await buildSite(() => {})
  const assets = join(siteFolder, 'assets')
  const texts = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name))
  expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(/^editor-/)]))
  for (const name of texts) {
    const text = readFileSync(join(assets, name))
    expect(brotliDecompressSync(readFileSync(join(assets, `${name}.br`))).equals(text), name).toBe(true)
  }
})
