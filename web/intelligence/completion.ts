import { autocompletion, completeFromList, ifNotIn, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import { typescriptSnippets } from '@codemirror/lang-javascript'
import type { Extension } from '@codemirror/state'
import { tsAutocompleteWorker } from '@valtown/codemirror-ts'
import type { Remote } from 'comlink'
import { renderDescription } from './render.ts'
import type { IntelligenceWorker } from './worker.ts'

/** Where a word begins no statement. */
const elsewhere = [
  'String',
  'TemplateString',
  'RegExp',
  'LineComment',
  'BlockComment',
  'PropertyDefinition',
  'PropertyName',
  '.',
  '?.',
]

/** What may stand at the cursor, by its type, each name with its declaration beside it. */
export function completion(worker: Remote<IntelligenceWorker>): Extension {
  const ask = tsAutocompleteWorker()
  const byType: CompletionSource = async (context) => {
    const result = await ask(context)
    if (result === null) return null
    const describe = async ({ label }: Completion) => {
      const description = await worker.describe(result.from, label)
      return description ? renderDescription(description) : null
    }
    return { ...result, options: result.options.map((option) => ({ ...option, info: describe })), validFor: /^[\w$]*$/ }
  }
  return autocompletion({ override: [byType, ifNotIn(elsewhere, completeFromList(typescriptSnippets))] })
}
