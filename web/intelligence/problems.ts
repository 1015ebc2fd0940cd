import { forceLinting, linter, lintGutter, type Diagnostic as Mark } from '@codemirror/lint'
import { StateEffect, StateField, type Extension, type Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Finds problems in what is in the editor now. */
export type FindProblems = (view: EditorView) => Promise<readonly Mark[]>

const setGraded = StateEffect.define<readonly Mark[]>()

/** What the grader had to say, where it still holds: a mark goes when its text is changed. */
const graded = StateField.define<readonly Mark[]>({
  create: () => [],
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setGraded)) return effect.value
    return transaction.docChanged ? marks.flatMap((mark) => follow(mark, transaction)) : marks
  },
})

function follow(mark: Mark, { changes }: Transaction): Mark[] {
  if (changes.touchesRange(mark.from, mark.to) !== false) return []
  return [{ ...mark, from: changes.mapPos(mark.from, 1), to: changes.mapPos(mark.to, -1) }]
}

/** Long enough that nobody is corrected in the middle of a word, ms. */
const pause = 700

/** Underlines and a gutter for both: the grader's marks, and live ones where there is something that finds them. */
export function problems(find?: FindProblems): Extension {
  const source = async (view: EditorView) => {
    const marks = view.state.field(graded)
    const live = (await find?.(view)) ?? []
    // on the same line both are likely to mean the same
    const lines = new Set(marks.map(({ from }) => view.state.doc.lineAt(from).from))
    const isLeft = ({ from, to }: Mark) => to <= view.state.doc.length && !lines.has(view.state.doc.lineAt(from).from)
    return [...marks, ...live.filter(isLeft)]
  }
  const needsRefresh = ({ state, startState }: { state: EditorView['state']; startState: EditorView['state'] }) =>
    state.field(graded) !== startState.field(graded, false)
  return [graded, linter(source, { delay: pause, needsRefresh }), lintGutter()]
}

/** Shows the grader's marks at once, in place of those before. */
export function markGraded(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch({ effects: setGraded.of(marks) })
  forceLinting(view)
}
