import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { createServer, type Plugin } from 'vite'
import { launchChromium } from '../e2e/find-chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A page of a real browser that can import the web app's modules, served by Vite: `import('/live.ts')`. Code for it is given as a string,
 * because the test runner rewrites imports in functions.
 */
export async function openModulePage(plugins: Plugin[] = []): Promise<{ page: Page; close: () => Promise<void> }> {
  // its own, or servers that start at the same time write over each other's
  const cacheDir = mkdtempSync(join(root, 'node_modules/.cache-vite-'))
  const vite = await createServer({
    cacheDir,
    configFile: join(root, 'web/vite.config.ts'),
    server: { port: 0, hmr: false, proxy: {} },
    optimizeDeps: { include: ['dompurify', 'katex', 'markdown-it'], noDiscovery: true },
    plugins,
    logLevel: 'error',
  })
  await vite.listen()
  const browser = await launchChromium()
  const page = await browser.newPage()
  const { port } = vite.httpServer!.address() as { port: number }
  // any document of the origin that does not start the app
  await page.goto(`http://localhost:${port}/format.ts`)
  return {
    page,
    async close() {
      await browser.close()
      await vite.close()
      rmSync(cacheDir, { recursive: true, force: true })
    },
  }
}
