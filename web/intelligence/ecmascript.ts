/**
 * The language as a sandbox has it: what V8 knows, less what the sandbox takes away, because two runs would differ by it or its memory
 * cannot be counted. Nothing of a browser or of Node is there but a console and `structuredClone`.
 */
const files = import.meta.glob<string>(
  [
    '../../node_modules/typescript-js/lib/lib.es5.d.ts',
    '../../node_modules/typescript-js/lib/lib.es20*.*.d.ts',
    '../../node_modules/typescript-js/lib/lib.esnext.{array,disposable,error}.d.ts',
    '!**/lib.*.{full,intl,sharedmemory,weakref}.d.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** Declarations in those files that a sandbox does not keep: values alone, since other types speak of the types of Intl. */
const takenAway = [
  /^declare function (?:un)?escape\(.*$/gm,
  /^ {4}(?:var|const) \w+: \w+Constructor;$/gm,
  /^ {4}resize\(newByteLength\?: number\): void;$/gm,
]

const surroundings = `
interface Console {
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
  debug(...values: unknown[]): void
  dir(...values: unknown[]): void
  table(...values: unknown[]): void
  trace(...values: unknown[]): void
}
/** What it prints for visible cases stands in the results: 8 KB of it at most. */
declare const console: Console
/** A deep copy, of nested arrays for example. */
declare function structuredClone<T>(value: T): T
`

/** Declaration files by their paths. */
export const ecmascript = new Map(
  Object.entries(files).map(([path, source]) => [
    path.replace(/^.*\//, '/language/'),
    takenAway.reduce((text, declaration) => text.replaceAll(declaration, ''), source),
  ]),
)
ecmascript.set('/language/surroundings.d.ts', surroundings)
