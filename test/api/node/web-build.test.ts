import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
