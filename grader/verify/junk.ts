/** Functions that answer without computing: no exercise may accept any of them. `echo` gives the first argument back. */
const bodies: Record<string, string> = {
  zero: 'return 0',
  one: 'return 1',
  'empty array': 'return []',
  'empty object': 'return {}',
  undefined: 'return undefined',
  null: 'return null',
  NaN: 'return NaN',
  text: 'return "42"',
  echo: 'return args[0]',
  'echo of the last argument': 'return args.at(-1)',
  'a function': 'return () => 0',
  'a RangeError, always': 'throw new RangeError("no")',
  'a huge array': 'return new Array(1e6).fill(0)',
}

/** One source a kind of junk, with every function the exercise asks for. */
export function makeJunk(entries: readonly string[]): { name: string; source: string }[] {
  return Object.entries(bodies).map(([name, body]) => ({
    name,
    source: entries.map((entry) => `export function ${entry}(...args: unknown[]): unknown { ${body} }`).join('\n'),
  }))
}
