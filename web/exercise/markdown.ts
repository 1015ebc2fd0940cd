import DOMPurify from 'dompurify'
import { renderToString } from 'katex'
import 'katex/dist/katex.min.css'
import MarkdownIt from 'markdown-it'
import { addTex } from './tex.ts'

const markdown = new MarkdownIt({ html: false, linkify: false })
addTex(markdown, (tex, display) => renderToString(tex, { displayMode: display, throwOnError: false, output: 'htmlAndMathml' }))
// a wide table scrolls in itself instead of widening the page
markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>'
markdown.renderer.rules.table_close = () => '</table></div>'

/** HTML of a statement in Markdown with TeX between dollar signs; safe to put into the page whatever the source holds. */
export function renderMarkdown(source: string): string {
  return DOMPurify.sanitize(markdown.render(source), {
    USE_PROFILES: { html: true, mathMl: true },
    ADD_TAGS: ['semantics', 'annotation'],
    FORBID_TAGS: ['form', 'input', 'style'],
  })
}
