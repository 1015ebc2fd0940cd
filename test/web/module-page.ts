import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { createServer, type Plugin } from 'vite'
import { launchChromium } from '../e2e/find-chromium.ts'

/**
 * A page of a real browser that can import the web app's modules, served by Vite: `import('/live.ts')`. Code for it is given as a string,
 * because the test runner rewrites imports in functions.
 */
export async function openModulePage(plugins: Plugin[] = []): Promise<{ page: Page; close: () => Promise<void> }> {
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
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
    },
  }
}
