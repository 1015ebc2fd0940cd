import type { MarkdownIt } from 'markdown-it'

export type TexRenderer = (tex: string, display: boolean) => string

const definitions = ['def', 'gdef', 'edef', 'xdef', 'let', 'futurelet', 'newcommand', 'renewcommand', 'providecommand']

/**
 * For KaTeX, to set formulas of anybody: lengths are cut to this many em, so that no message lies over the page, and no formula defines
 * commands, with which one line becomes millions of symbols.
 */
export const texOptions = {
  throwOnError: false,
  maxSize: 40,
  macros: Object.fromEntries(definitions.map((name) => [`\\${name}`, '\\definitionsAreOff'])),
}

/**
 * Teaches Markdown `$inline$` and `$$displayed$$` TeX. A dollar sign opens a formula only when no space follows it, and closes it only
 * when no space precedes and no digit follows, so that "$5 and $6" stays money; `\$` is always a dollar sign, and code in backticks stays code.
 */
export function addTex(markdown: MarkdownIt, render: TexRenderer): void {
  markdown.inline.ruler.before('escape', 'tex_inline', (state, silent) => {
    if (state.src[state.pos] !== '$') return false
    const display = state.src.startsWith('$$', state.pos)
    const fence = display ? '$$' : '$'
    const start = state.pos + fence.length
    const end = closingFence(state.src, start, fence)
    if (end === -1) return false
    const tex = state.src.slice(start, end)
    if (!display && (/^\s|`|\s$/.test(tex) || /\d/.test(state.src[end + 1] ?? ''))) return false
    if (!silent) state.push(display ? 'tex_block' : 'tex_inline', 'math', 0).content = tex
    state.pos = end + fence.length
    return true
  })

  markdown.block.ruler.before(
    'fence',
    'tex_block',
    (state, startLine, endLine, silent) => {
      const at = (line: number) => state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
      // with nothing to close a formula from one line on, there is nothing from a later one: whoever opens thousands is not read thousands of times
      const openFrom = (state.env.texOpenFrom ??= new Map()) as Map<number, number>
      if (startLine >= (openFrom.get(endLine) ?? Infinity)) return false
      const opening = at(startLine).trim()
      if (!opening.startsWith('$$') || state.sCount[startLine]! - state.blkIndent >= 4) return false
      const lines = [opening.slice(2)]
      let line = startLine
      while (!lines.at(-1)!.trimEnd().endsWith('$$')) {
        line += 1
        if (line >= endLine) {
          openFrom.set(endLine, startLine)
          return false
        }
        lines.push(at(line))
      }
      if (silent) return true
      const token = state.push('tex_block', 'math', 0)
      token.content = lines.join('\n').trimEnd().slice(0, -2)
      token.block = true
      token.map = [startLine, line + 1]
      state.line = line + 1
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )

  markdown.renderer.rules.tex_inline = (tokens, index) => render(tokens[index]!.content, false)
  markdown.renderer.rules.tex_block = (tokens, index) => {
    const formulas = splitFormulas(tokens[index]!.content).map((tex) => render(tex, true))
    return formulas.length === 1 ? formulas[0]! : `<span class="formulas">${formulas.join('')}</span>`
  }
}

/**
 * The formulas of a display that stand side by side with `\qquad` between them: where they do not fit, they may stand one below the other. One
 * inside braces or an environment is left whole.
 */
export function splitFormulas(tex: string): string[] {
  const parts = tex.split('\\qquad')
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
  const isWhole = (part: string) =>
    count(part, /(?<!\\)\{/g) === count(part, /(?<!\\)\}/g) &&
    count(part, /\\begin\b/g) === count(part, /\\end\b/g) &&
    count(part, /\\left\b/g) === count(part, /\\right\b/g) &&
    part.trim() !== ''
  return parts.every(isWhole) ? parts : [tex]
}

function closingFence(source: string, from: number, fence: string): number {
  let end = source.indexOf(fence, from)
  while (end > from && source[end - 1] === '\\') end = source.indexOf(fence, end + 1)
  return end > from ? end : -1
}
