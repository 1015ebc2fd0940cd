import type { Diagnostic as Mark } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { tsFacetWorker, tsHoverWorker, tsSyncWorker, type HoverInfo } from '@valtown/codemirror-ts'
import { wrap } from 'comlink'
import type { Import } from '#schema/manifest.ts'
import { text } from '../text.ts'
import { completion } from './completion.ts'
import { problems } from './problems.ts'
import { renderDescription } from './render.ts'
import { signatureHelp } from './signature-help.ts'
import type { IntelligenceWorker } from './worker.ts'

const path = '/solution.ts'
/** What takes longer has come to a halt: some types never end. */
const patienceMs = 30_000

/** TypeScript's part of the editor, and how to end it. */
export interface Intelligence {
  extension: Extension
  stop: () => void
}

/**
 * Starts TypeScript in a worker.
 * @throws Error when it cannot be loaded or does not start; later failures are told to `onFailure`
 */
export async function startIntelligence(source: string, imports: readonly Import[], onFailure: () => void): Promise<Intelligence> {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const worker = wrap<IntelligenceWorker>(thread)
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener('error', () => reject(new Error('TypeScript does not run in this browser')))
  })
  try {
    await Promise.race([worker.start(source, imports), broken])
  } catch (error) {
    thread.terminate()
    throw error
  }

  async function findProblems(): Promise<readonly Mark[]> {
    const timer = setTimeout(onFailure, patienceMs)
    try {
      const found = await worker.getLints({ path, diagnosticCodesToIgnore: [] })
      return found.map((mark) => ({ ...mark, message: rephrase(mark.message) }))
    } finally {
      clearTimeout(timer)
    }
  }

  const hover = tsHoverWorker({ renderTooltip: (info) => ({ dom: renderHover(info) }) })
  const hasMouse = matchMedia('(hover: hover)').matches
  return {
    extension: [
      tsFacetWorker.of({ worker, path }),
      tsSyncWorker(),
      problems(findProblems),
      completion(worker),
      signatureHelp(worker),
      hasMouse ? hover : [],
    ],
    stop: () => thread.terminate(),
  }
}

/** TypeScript suggests settings and packages, which nobody can change or install here. */
function rephrase(message: string): string {
  return message.replace(/ Do you need to .*$/, ` ${text.intelligence.notHere}`)
}

function renderHover({ quickInfo }: HoverInfo): HTMLElement {
  const join = (parts: readonly { text: string }[] = []) => parts.map(({ text }) => text).join('')
  return renderDescription({ type: join(quickInfo?.displayParts), documentation: join(quickInfo?.documentation) })
}
