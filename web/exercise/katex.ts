import { renderToString } from 'katex'
import 'katex/dist/katex.min.css'

/** Lengths in formulas are cut to this many em, so that no message lies over the page. */
const maxSize = 40

/** Throws RangeError where a formula is nested too deeply to be set. */
export function setFormula(tex: string, display: boolean): string {
  return renderToString(tex, { displayMode: display, throwOnError: false, output: 'htmlAndMathml', maxSize })
}
