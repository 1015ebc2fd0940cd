import { eq } from 'drizzle-orm'
import { users } from '#schema/tables/accounts.ts'
import type { ServicePorts } from '../../ports.ts'
import { drawOutline } from '../outline.ts'
import { readProgress } from '../progress.ts'
import { readAllPublished } from '../published.ts'
import { streamZip, type Files } from '../zip.ts'
import { writeExercisePage } from './exercise-page.ts'
import { writeIndexPage, type IndexEntry } from './index-page.ts'
import { style } from './style.ts'
import { listWorks, readWork } from './works.ts'

/** What somebody has done, to be shown to others: a zip of static pages that open from a disk, without any script. */
export function makePortfolio(ports: ServicePorts, userId: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamZip(writeFiles(ports, userId))
}

async function* writeFiles(ports: ServicePorts, userId: string): Files {
  const { db, tracks, now } = ports
  const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  const published = await readAllPublished(db)
  const progress = await readProgress(db, userId)
  const entries: IndexEntry[] = []
  yield ['style.css', style]
  for (const [slug, id] of await listWorks(ports, userId)) {
    const work = await readWork(ports, id)
    entries.push({ slug, title: work.manifest.title, selfMarked: work.levels !== null })
    yield [`exercises/${slug}.html`, await writeExercisePage(work)]
  }
  const outlines = tracks.map((track) => drawOutline(track, published, progress))
  yield ['index.html', await writeIndexPage({ name: user!.name, madeAt: now(), entries, outlines })]
}
