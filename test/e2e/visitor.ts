import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

/** A person at a browser of their own. Whatever the page complains about in the console is kept in `complaints`. */
export interface Visitor {
  page: Page
  complaints: string[]
  leave: () => Promise<void>
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // browsers log every refusal of a server as an error; those are asserted where they are expected
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  return { page, complaints, leave: () => context.close() }
}

/** The file of an exercise's folder, as text. */
export function readExercise(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../exercises/${path}`, import.meta.url)), 'utf8')
}

/** Replaces what is in the editor by typing over it. */
export async function replaceCode(page: Page, source: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(source)
}

/** Replaces what is in the editor, and submits with the keyboard. */
export async function submitCode(page: Page, source: string): Promise<void> {
  await replaceCode(page, source)
  await page.keyboard.press('ControlOrMeta+Enter')
}

/** Whether something can be seen, now or soon. */
export function appears(locator: Locator): Promise<boolean> {
  return locator
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    )
}

/** The verdict of the attempt that is shown, once it is in. */
export async function readVerdict(page: Page): Promise<string | null> {
  const banner = page.locator('[data-verdict]:not([data-verdict="pending"])')
  await banner.waitFor()
  return banner.getAttribute('data-verdict')
}

/** What axe-core finds on the page as it is now, one line a rule. */
export async function findViolations(page: Page): Promise<string[]> {
  // colours are judged where transitions have come to their end
  await page.waitForFunction(() =>
    document.getAnimations().every((a) => a.playState === 'finished' || a.effect?.getTiming().iterations === Infinity),
  )
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
}
