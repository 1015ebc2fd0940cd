/** The worker of the editor's intelligence: TypeScript, away from the page that is typed in. */
import { createWorker } from '@valtown/codemirror-ts/worker'
import type { VirtualTypeScriptEnvironment } from '@typescript/vfs'
import { expose } from 'comlink'
import ts from 'typescript-js'
import type { Import } from '#schema/manifest.ts'
import { makeEnvironment, solution } from './environment.ts'
import { findSignature, type Signature } from './signature.ts'

/** An empty file counts as none. */
const text = (code: string) => code || '\n'

let environment: VirtualTypeScriptEnvironment

const known = createWorker(() => environment)

const worker = {
  ...known,

  async start(source: string, imports: readonly Import[]): Promise<void> {
    environment = await makeEnvironment(text(source), imports)
    await known.initialize()
    // what is asked first would otherwise wait for all the declarations to be read
    environment.languageService.getSemanticDiagnostics(solution)
  },

  updateFile({ path, code }: { path: string; code: string }): void {
    known.updateFile({ path, code: text(code) })
  },

  /** What a name that completion offers at a place is, and what is said of it. */
  describe(position: number, name: string): { type: string; documentation: string } | undefined {
    const details = environment.languageService.getCompletionEntryDetails(solution, position, name, {}, undefined, {}, undefined)
    return (
      details && {
        type: ts.displayPartsToString(details.displayParts),
        documentation: ts.displayPartsToString(details.documentation),
      }
    )
  },

  findSignature(position: number): Signature | undefined {
    return findSignature(environment.languageService, solution, position)
  },
}

export type IntelligenceWorker = typeof worker

expose(worker)
