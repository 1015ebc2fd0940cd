import { createSignal } from 'solid-js'
import { afterFirstThings } from './first-things.ts'
import type { TexRenderer } from '#schema/tex.ts'

const [setter, keepSetter] = createSignal<TexRenderer>()
let loading: Promise<void> | undefined

/** Fetches what sets formulas, once. Whatever was rendered without it renders again by itself. */
export function loadFormulas(): Promise<void> {
  loading ??= afterFirstThings()
    .then(() => import('./katex.ts'))
    .then(({ setFormula }) => void keepSetter(() => setFormula))
    // the source of a formula can be read too; the next page tries again
    .catch(() => void (loading = undefined))
  return loading
}

/**
 * HTML of a formula: its source at first, which is enough to begin to read, set as soon as that can be done. It stays source where it is nested
 * deeper than anybody reads.
 */
export const renderFormula: TexRenderer = (tex, display) => {
  const set = setter()
  try {
    if (set) return set(tex, display)
    void loadFormulas()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const source = tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return display ? `<span class="katex-display"><code>${source}</code></span>` : `<code>${source}</code>`
}
