import Table from 'cli-table3'
import type { Proof } from './proof.ts'

export function showProgress(slug: string, done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${slug} ${done}/${of}${done === of ? '\r\u001B[K' : ''}`)
}

const next = { model: 'wrong solutions and junk follow', 'first seed': 'mutants and two more seeds follow' }

/** What an author at work wants to know first. */
export function printStage(stage: 'model' | 'first seed', { slug, problems }: Proof): void {
  const time = new Date().toLocaleTimeString('en-GB')
  const found = problems.length === 0 ? 'proven' : `${problems.length} problems so far`
  console.log(`${time} ${slug}: ${stage} ${found}; ${next[stage]}`)
  for (const problem of problems) console.log(`  ${problem}`)
}

/** A table over all exercises, the feedback that names another mistake than documented, and every problem. */
export function printProofs(proofs: readonly (Proof & { stored: boolean })[]): void {
  const head = [
    'exercise',
    'cases',
    'seeds',
    'wrong',
    'kills',
    'junk',
    'mutants killed',
    'feedback names',
    'spread',
    'nearest wrong',
    'model ms',
    'judge ms',
    'wrong, judge ms',
    'limit / model',
    'proven',
  ]
  const table = new Table({ head, style: { head: [], border: [] } })
  for (const proof of proofs) {
    const { mutants, feedback, tolerance, problems } = proof
    table.push([
      proof.slug,
      proof.cases,
      proof.seeds,
      proof.wrongSolutions,
      proof.kills,
      proof.junk,
      `${mutants.killed} of ${mutants.made}${mutants.reviewed ? `, ${mutants.reviewed} excused` : ''}`,
      `${feedback.named} of ${feedback.documented}`,
      tolerance.spread.map(describeSpread).join('\n'),
      tolerance.nearest === undefined ? 'none' : `> ${tolerance.nearest} ×`,
      proof.modelMs.toFixed(1),
      proof.judgeMs.toFixed(1),
      proof.judgeWrongMs.toFixed(0),
      proof.headroom.toFixed(0),
      problems.length > 0 ? `no: ${problems.length}` : proof.stored ? 'earlier' : 'now',
    ])
  }
  console.log(table.toString())
  const confusions = proofs.flatMap(({ slug, feedback }) =>
    feedback.confusions.map((it) => [slug, it.mistake, it.documented, it.got]),
  )
  if (confusions.length > 0) {
    const wide = new Table({ head: ['exercise', 'wrong solution', 'should be told', 'is told'], style: { head: [], border: [] } })
    wide.push(...confusions)
    console.log(wide.toString())
  }
  for (const { slug, problems } of proofs) for (const problem of problems) console.log(`${slug}: ${problem}`)
}

/** In shares of the tolerance. */
function describeSpread({ backend, share, failure }: Proof['tolerance']['spread'][number]): string {
  if (failure !== undefined) return `${backend}: cannot`
  return `${backend}: ${share === undefined ? '> 1' : `≤ ${share}`}`
}
