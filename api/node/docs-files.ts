import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { DocsFile } from '../ports.ts'

/** From the installed package, so that the reference page needs no other host. */
export function readDocsFile(name: DocsFile): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)), 'utf8')
}
