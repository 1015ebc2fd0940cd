import { renderToString } from 'katex'
import { texOptions } from '#schema/tex.ts'
import 'katex/dist/katex.min.css'

/** Throws RangeError where a formula is nested too deeply to be set. */
export function setFormula(tex: string, display: boolean): string {
  return renderToString(tex, { ...texOptions, displayMode: display, output: 'htmlAndMathml' })
}
