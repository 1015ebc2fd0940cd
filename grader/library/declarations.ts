/** One thing that a library exports, as its source has it. */
export interface Declaration {
  name: string
  /** Functions are values, interfaces are types alone. */
  kind: 'function' | 'interface'
  /** TypeScript, less the body of a function. */
  signature: string
  /** Paragraphs in Markdown, its examples left out. */
  description: string
  /** Calls with their answers, `dot([1], [2]) // 2`. */
  examples: string[]
}

const exported =
  /^\/\*\*(?<comment>(?:(?!\*\/)[^])*)\*\/\nexport (?:(?<function>function (?<called>\w+).*) \{|(?<interface>interface (?<named>\w+) \{[^]*?^\}))$/gm

/** What a library's source exports, in its order: the one source of the reference page, the editor's types and the names that may be imported. */
export function readDeclarations(source: string): Declaration[] {
  return [...source.matchAll(exported)].map(({ groups }) => {
    const { function: head, called, interface: body, named, comment } = groups!
    const lines = readComment(comment!)
    return {
      name: (called ?? named)!,
      kind: head === undefined ? 'interface' : 'function',
      signature: (head ?? body)!,
      description: joinParagraphs(lines.filter((line) => !line.startsWith('@example'))),
      examples: lines.flatMap((line) => /^@example (.+)/.exec(line)?.[1] ?? []),
    }
  })
}

/** The first paragraph of the comment that a library's source begins with. */
export function readIntroduction(source: string): string {
  const comment = /^\/\*\*([^]*?)\*\//.exec(source)?.[1] ?? ''
  return joinParagraphs(readComment(comment)).split('\n\n')[0]!
}

/** The library as ambient types, what a `.d.ts` file would hold. */
export function writeTypes(specifier: string, declarations: readonly Declaration[]): string {
  const members = declarations.map(({ signature, description, examples }) => {
    const comment = [description, ...examples.map((example) => `@example ${example}`)].join('\n\n').split('\n')
    return ['/**', ...comment.map((line) => ` * ${line}`.trimEnd()), ' */', `export ${signature}`].join('\n')
  })
  return `declare module '${specifier}' {\n${members.join('\n\n').replaceAll(/^(?=.)/gm, '  ')}\n}\n`
}

function readComment(comment: string): string[] {
  return comment.split('\n').map((line) => line.replace(/^ *\* ?/, '').trim())
}

/** Lines broken where the source is wide enough become paragraphs again. */
function joinParagraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n')
}
