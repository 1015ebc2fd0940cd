/** The process that compiles: takes one request at a time and may be killed in the middle of any. */
import { type Compilation, transpile } from './transpile.ts'

export interface CompileRequest {
  source: string
  entries: readonly string[]
}

process.on('message', ({ source, entries }: CompileRequest) => {
  const compilation: Compilation = transpile(source, entries)
  process.send!(compilation)
})
process.on('disconnect', () => process.exit(0))
