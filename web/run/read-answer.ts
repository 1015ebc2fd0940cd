import type { CaseOutcome } from '../../grader/judge/judge-case.ts'

/** By the first byte of an answer, as the encoder has it. */
const kinds = ['returned', 'returned', 'threw', 'pending', 'output', 'missing', 'threw_on_load'] as const

/** What an answer's bytes say became of the call. */
export function readAnswer(answer: ArrayBuffer): CaseOutcome {
  const bytes = new Uint8Array(answer)
  const kind = kinds[bytes[0] ?? 4] ?? 'output'
  const body = bytes.subarray(1)
  if (kind === 'returned') return { kind, value: body, changedArgs: bytes[0] === 1 }
  return kind === 'threw' || kind === 'threw_on_load' ? { kind, error: body } : { kind }
}
