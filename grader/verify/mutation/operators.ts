/** A node of the syntax tree, as far as mutating needs to know it. Offsets count UTF-16 units. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** Text to put in place of `start` to `end`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** One way people, or tired fingers, get a line wrong. */
export interface Operator {
  name: string
  /** The edits that apply to a node, none for most. `source` is the text the offsets point into. */
  edit(node: Node, source: string): Edit[]
}

const textOf = (node: Node, source: string) => source.slice(node.start, node.end)

/** A binary or assignment operator stands between its operands; its text is looked for there. */
function replaceBetween(node: Node, source: string, text: string): Edit[] {
  const [left, right, operator] = [node['left'] as Node, node['right'] as Node, node['operator'] as string]
  const at = source.indexOf(operator, left.end)
  return at < 0 || at >= right.start ? [] : [{ start: at, end: at + operator.length, text }]
}

const isText = (node: Node) => node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string')

const arithmetic: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '**': '*' }
const assignment: Record<string, string> = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' }
const comparison: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' }

function replaceOperator(table: Record<string, string>, ...types: string[]) {
  return (node: Node, source: string): Edit[] => {
    const replacement = table[node['operator'] as string]
    if (!types.includes(node.type) || replacement === undefined) return []
    // texts are added too
    if (isText(node['left'] as Node) || isText(node['right'] as Node)) return []
    return replaceBetween(node, source, replacement)
  }
}

/** Calls that do not mind the order of their arguments. */
const symmetric = new Set(['Math.max', 'Math.min', 'Math.hypot', 'Object.is'])

/** Whether control leaves the block in which this statement stands. */
function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const body = statement['body'] as Node[]
    return body.length === 1 && leaves(body[0]!)
  }
  return ['ThrowStatement', 'ReturnStatement', 'ContinueStatement', 'BreakStatement'].includes(statement.type)
}

const remove = ({ start, end }: Node): Edit => ({ start, end, text: ';' })

/** The index of `a[i]`, without the assertion that TypeScript may ask for. */
function indexed(node: Node): { object: Node; index: Node } | undefined {
  if (node.type === 'TSNonNullExpression') return indexed(node['expression'] as Node)
  if (node.type !== 'MemberExpression' || node['computed'] !== true) return undefined
  return { object: node['object'] as Node, index: node['property'] as Node }
}

export const operators: readonly Operator[] = [
  { name: 'arithmetic', edit: replaceOperator(arithmetic, 'BinaryExpression') },
  { name: 'arithmetic', edit: replaceOperator(assignment, 'AssignmentExpression') },
  { name: 'comparison', edit: replaceOperator(comparison, 'BinaryExpression') },
  { name: 'comparison', edit: replaceOperator({ '&&': '||', '||': '&&' }, 'LogicalExpression') },
  {
    name: 'constant',
    edit(node) {
      const value = node['value']
      if (node.type !== 'Literal' || typeof value !== 'number') return []
      return [value + 1, value - 1].map((changed) => ({
        start: node.start,
        end: node.end,
        text: changed < 0 ? `(${changed})` : `${changed}`,
      }))
    },
  },
  {
    name: 'removed statement',
    edit(node) {
      if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') return [remove(node)]
      if (node.type !== 'ExpressionStatement') return []
      return [remove(node)]
    },
  },
  {
    name: 'removed guard',
    edit: (node) => (node.type === 'IfStatement' && !node['alternate'] && leaves(node['consequent'] as Node) ? [remove(node)] : []),
  },
  {
    name: 'swapped arguments',
    edit(node, source) {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
      const [a, b] = node['arguments'] as Node[]
      if (symmetric.has(textOf(node['callee'] as Node, source))) return []
      if (!a || !b || a.type === 'SpreadElement' || b.type === 'SpreadElement') return []
      const [first, second] = [textOf(a, source), textOf(b, source)]
      // a function and a start value have other types: the compiler finds it
      if (first === second || /Function/.test(a.type) !== /Function/.test(b.type)) return []
      return [{ start: a.start, end: b.end, text: second + source.slice(a.end, b.start) + first }]
    },
  },
  {
    name: 'swapped axis',
    edit(node, source) {
      const outer = node.type === 'TSNonNullExpression' ? undefined : indexed(node)
      const inner = outer && indexed(outer.object)
      if (!outer || !inner) return []
      const [i, j] = [textOf(inner.index, source), textOf(outer.index, source)]
      if (i === j) return []
      return [{ start: inner.index.start, end: outer.index.end, text: j + source.slice(inner.index.end, outer.index.start) + i }]
    },
  },
  {
    name: 'sign',
    edit(node, source) {
      if (node.type === 'UnaryExpression' && (node['operator'] === '-' || node['operator'] === '!')) {
        return [{ start: node.start, end: node.end, text: textOf(node['argument'] as Node, source) }]
      }
      if (node.type !== 'MemberExpression') return []
      const text = textOf(node, source)
      const other = { 'Math.max': 'Math.min', 'Math.min': 'Math.max', 'Math.floor': 'Math.ceil', 'Math.ceil': 'Math.floor' }[text]
      return other ? [{ start: node.start, end: node.end, text: other }] : []
    },
  },
]
