/** The process that compiles: takes one request at a time and may be killed in the middle of any. */
import type { Import } from '#schema/manifest.ts'
import { type Compilation, transpile } from './transpile.ts'

export interface CompileRequest {
  source: string
  entries: readonly string[]
  /** What the source may import. */
  allowed: readonly Import[]
}

process.on('message', ({ source, entries, allowed }: CompileRequest) => {
  const compilation: Compilation = transpile(source, entries, allowed)
  process.send!(compilation)
})
process.on('disconnect', () => process.exit(0))
