import { utf8ToBytes } from '@noble/hashes/utils.js'
import { maxSourceBytes } from '#schema/report.ts'
import { invalidField, ProblemError } from '../problem.ts'

/** What can be kept and graded. Throws source_not_utf8, source_too_large, invalid_request. */
export function checkSource(source: string): void {
  if (!source.isWellFormed())
    throw new ProblemError('source_not_utf8', 'The source holds a lone surrogate; save the file as UTF-8.')
  const { length } = utf8ToBytes(source)
  if (length > maxSourceBytes)
    throw new ProblemError('source_too_large', `The source has ${length} bytes; at most ${maxSourceBytes} are graded.`)
  // SQLite gives text back up to its first NUL only
  if (source.includes('\0'))
    throw invalidField('source', 'It holds a NUL character, which no TypeScript file needs; is it a binary file?')
}
