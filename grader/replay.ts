/**
 * `npm run replay -- <submission id>`: grades a stored submission again and says whether the report is the same to the byte, all that is measured (time and memory) aside. Exit
 * code 0 when it is, 1 when it is not or grading failed, 2 when the call is wrong.
 */
import { eq } from 'drizzle-orm'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#schema/database/open.ts'
import { type Report, withoutTimes } from '#schema/report.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import { openEngine } from './engine.ts'
import { loadArchived, loadFrom } from './exercise/load-archived.ts'
import { exercisesFolder } from './exercise/load.ts'
import { readSettings } from './settings.ts'
import { gradeWritten } from './written/grade-written.ts'

async function main([id, ...more]: string[]): Promise<number> {
  if (!id || id.startsWith('-') || more.length > 0) {
    console.error('Usage: npm run replay -- <submission id>')
    return 2
  }
  const settings = readSettings()
  const file = join(settings.dataFolder, 'gradus.db')
  const url = process.env['DATABASE_URL'] || `file:${file}`
  if (url.startsWith('file:') && !existsSync(file))
    throw new Error(`There is no database at ${file}: set GRADUS_DATA to the installation's data folder.`)
  const db = await openDatabase(url, process.env['DATABASE_TOKEN'])
  const [stored] = await db
    .select()
    .from(submissions)
    // the same code sent again has the report of the first
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .where(eq(submissions.id, id))
  if (!stored) throw new Error(`There is no submission ${id}.`)
  const first = stored.report?.report
  if (!first) throw new Error(`Submission ${id} is not graded yet.`)

  const engine = await openEngine({ ...settings, spare: 1 })
  try {
    const { slug, source, seed } = stored.submission
    const { exerciseVersion } = first.receipt
    // one that was taken away since is still in the archive
    const today = existsSync(join(exercisesFolder, slug)) ? await loadFrom(exercisesFolder, slug) : undefined
    using archived = today?.version === exerciseVersion ? undefined : await loadArchived(db, slug, exerciseVersion)
    const exercise = archived?.exercise ?? today
    if (!exercise) throw new Error(`There is no exercise ${slug} any more, and its files of then were not kept.`)
    if (exercise.version !== exerciseVersion)
      console.log(`The exercise has changed since: graded with ${exerciseVersion}, here is ${exercise.version}.`)
    else if (archived) console.log('The exercise has changed since: graded with its files of then.')
    const second = 'written' in exercise ? gradeWritten(exercise, source) : await engine.grade(exercise, source, seed)
    const differences = compareReports(first, second)
    if (differences.length === 0) {
      console.log(`Same report: ${first.verdict}, ${gatherParts(first.cases).length} cases, times aside.`)
      return 0
    }
    console.log(['The reports differ:', ...differences].join('\n'))
    return 1
  } finally {
    engine.close()
    db.$client.close()
  }
}

/** Less what was not yet kept when the first report was made. */
function withoutNews(first: Report, second: ReturnType<typeof withoutTimes>): ReturnType<typeof withoutTimes> {
  const { referenceNotes: _notes, ...receipt } = second.receipt
  const kept = first.receipt.referenceNotes ? second : { ...second, receipt }
  if (first.cases.some(({ excerpt }) => excerpt)) return kept
  return { ...kept, cases: kept.cases.map(({ excerpt: _excerpt, ...rest }) => rest) }
}

/** One line for each part that is not the same to the byte. */
function compareReports(first: Report, second: Report): string[] {
  const [a, b] = [withoutTimes(first), withoutNews(first, withoutTimes(second))]
  if (JSON.stringify(a) === JSON.stringify(b)) return []
  const lines: string[] = []
  const compare = (what: string, before: unknown, after: unknown) => {
    const [x, y] = [JSON.stringify(before), JSON.stringify(after)]
    if (x !== y) lines.push(`  ${what}: ${x} before, ${y} now`)
  }
  compare('verdict', a.verdict, b.verdict)
  compare('diagnostics', a.diagnostics, b.diagnostics)
  compare('receipt', a.receipt, b.receipt)
  for (let i = 0; i < Math.max(a.cases.length, b.cases.length); i++) compare(`case ${i}`, a.cases[i], b.cases[i])
  return lines
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
