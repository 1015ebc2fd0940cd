import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'
import { addTex } from '#schema/tex.ts'
import { renderFormula } from './formulas.ts'

const markdown = new MarkdownIt({ html: false, linkify: false })
addTex(markdown, renderFormula)
// a wide table scrolls in itself instead of widening the page
markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>'
markdown.renderer.rules.table_close = () => '</table></div>'

/**
 * HTML of a statement in Markdown with TeX between dollar signs; safe to put into the page whatever the source holds. Within an effect it comes again
 * when formulas can be set.
 */
export function renderMarkdown(source: string): string {
  // formulas and code that are wider than the page scroll, with the keyboard too
  const html = markdown
    .render(source)
    .replaceAll('<span class="katex-display">', '<span class="katex-display" tabindex="0">')
    .replaceAll('<pre><code', '<pre tabindex="0"><code')
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true, mathMl: true },
    // roots, braces and tall brackets are drawn
    ADD_TAGS: ['semantics', 'annotation', 'svg', 'path', 'line'],
    ADD_ATTR: ['viewbox', 'preserveaspectratio', 'd', 'x1', 'y1', 'x2', 'y2', 'stroke-width'],
    FORBID_TAGS: ['form', 'input', 'style'],
  })
}
