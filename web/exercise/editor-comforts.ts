import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { javascript } from '@codemirror/lang-javascript'
import { lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Compartment, Prec } from '@codemirror/state'
import { keymap, type EditorView } from '@codemirror/view'
import type { Import } from '#schema/manifest.ts'
import type { Diagnostic } from '#schema/report.ts'
import { addIntelligence } from '../intelligence/add.ts'
import { markGraded, problems } from '../intelligence/problems.ts'
import { marksFor } from './editor-diagnostics.ts'

/** What an editor has once these are added. */
export interface Comforts {
  /** Underlines what the grader found, in place of what it found before. */
  mark: (diagnostics: readonly Diagnostic[]) => void
  stop: () => void
}

const anyText = [
  closeBrackets(),
  autocompletion(),
  highlightSelectionMatches(),
  // some of these keys do something else in the basics
  Prec.high(keymap.of([...closeBracketsKeymap, ...searchKeymap, ...completionKeymap, ...lintKeymap])),
]

/**
 * Adds what the first key does not wait for, nearly half of an editor's bytes: colours, search, brackets, completion, marks.
 * @param place the compartment kept for it
 */
export function addComforts(
  view: EditorView,
  place: Compartment,
  { language, imports }: { language?: 'text' | undefined; imports?: readonly Import[] },
): Comforts {
  if (language === 'text') {
    view.dispatch({ effects: place.reconfigure(anyText) })
    return { mark: () => undefined, stop: () => undefined }
  }
  const checking = new Compartment()
  view.dispatch({ effects: place.reconfigure([anyText, javascript({ typescript: true }), checking.of(problems())]) })
  return {
    mark: (diagnostics) => markGraded(view, marksFor(view.state.doc, diagnostics)),
    stop: imports === undefined ? () => undefined : addIntelligence(view, checking, imports),
  }
}
