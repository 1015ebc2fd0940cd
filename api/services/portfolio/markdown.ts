import { raw } from 'hono/html'
import { renderToString } from 'katex'
import MarkdownIt from 'markdown-it'
import { addTex, texOptions } from '#schema/tex.ts'
import type { Html } from './layout.ts'

/** HTML in the source is text; formulas become MathML, which needs neither script nor fonts; nothing is fetched from elsewhere. */
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image')
addTex(markdown, setFormula)
markdown.renderer.rules['table_open'] = () => '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>'
markdown.renderer.rules['table_close'] = () => '</table></div>'
markdown.renderer.rules['heading_open'] = (tokens, index) => `<h${below(tokens[index]!.tag)}>`
markdown.renderer.rules['heading_close'] = (tokens, index) => `</h${below(tokens[index]!.tag)}>\n`

/** Headings stand below those of the page. */
const below = (tag: string) => Math.min(6, Number(tag.slice(1)) + 1)

/** One that is nested too deeply to be set stays source. */
function setFormula(tex: string, display: boolean): string {
  try {
    return renderToString(tex, { ...texOptions, displayMode: display, output: 'mathml' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `<code>${markdown.utils.escapeHtml(tex)}</code>`
  }
}

export function renderMarkdown(source: string): Html {
  return raw(markdown.render(source).replaceAll('<pre>', '<pre tabindex="0">'))
}
