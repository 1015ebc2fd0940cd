import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import type { CaseReport } from '#schema/report.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { users } from '#schema/tables/accounts.ts'
import { reveals } from '#schema/tables/learning.ts'
import type { Browser } from './fixture/browser.ts'
import { drawPlot } from '../../api/services/portfolio/draw-plot.ts'
import { renderMarkdown } from '../../api/services/portfolio/markdown.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'

const attack = `</code></pre></title><script>alert(1)</script><img src=x onerror=alert(2)>"'&`

let installation: Awaited<ReturnType<typeof openInstallation>>
let learner: Browser

beforeEach(async () => {
  installation = await openInstallation()
  learner = await enterAsOwner(installation)
})

const drawn: CaseReport = {
  index: 0,
  title: `two <b>numbers</b>`,
  visibility: 'visible',
  entry: 'sum',
  verdict: 'accepted',
  feedback: [],
  plot: {
    mark: 'line',
    title: 'A <i>curve</i>',
    summary: 'It rises.',
    x: 'step',
    y: 'sum',
    series: [
      {
        name: attack,
        points: [
          [0, 1],
          [1, 4],
        ],
      },
    ],
  },
}

async function attempt(slug: string, source: string, verdict: 'accepted' | 'wrong_answer' = 'accepted') {
  await learner.post('/submissions', { exercise: slug, source })
  await installation.grade(verdict, [drawn])
}

async function unpack(): Promise<Record<string, string>> {
  const response = await learner.send('GET', '/portfolio')
  expect(response.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('it holds the map and a page of each accepted exercise, with the newest accepted code, its date and its cases', async () => {
  await attempt('sum', 'export const older = 1')
  installation.wait(1)
  await attempt('sum', 'export const newer = 2')
  installation.wait(1)
  await attempt('sum', 'export const broken = 3', 'wrong_answer')
  await attempt('product', 'export const failed = 4', 'wrong_answer')
  const files = await unpack()
  expect(Object.keys(files).toSorted()).toEqual(['exercises/sum.html', 'index.html', 'style.css'])
  expect(files['index.html']).toContain('<a href="exercises/sum.html">Sum</a>')
  expect(files['index.html']).toContain('A small path')
  const page = files['exercises/sum.html']!
  expect(page).toContain('export const newer = 2')
  expect(page).not.toMatch(/older|broken/)
  expect(page).toContain('1 of 1 cases')
  expect(page, 'formulas without script or fonts').toContain('<math')
  expect(page).toContain('<polyline points="56.0,')
})

test('nothing that was written by anybody is more than text in it', async () => {
  const { db } = installation
  await db.update(users).set({ name: attack })
  const [version] = await db.select().from(exerciseVersions).where(eq(exerciseVersions.slug, 'sum'))
  await db
    .update(exerciseVersions)
    .set({
      manifest: { ...version!.manifest, title: attack, summary: attack },
      prompt: `${attack} ![x](https://example.org/a.png) [y](javascript:alert(3))`,
    })
    .where(eq(exerciseVersions.slug, 'sum'))
  await attempt('sum', attack)
  const files = await unpack()
  for (const page of [files['index.html']!, files['exercises/sum.html']!]) {
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|<img|<i>|<b>|href="javascript:/i)
  }
})

test('no formula that a writer sends fills the machine, or keeps the rest from being made', () => {
  const grows = `$\\def\\a{${'x'.repeat(1000)}}${'\\a'.repeat(500)}$`
  expect(String(renderMarkdown(grows)).length).toBeLessThan(100_000)
  const deep = `$${'{'.repeat(20_000)}<b>${'}'.repeat(20_000)}$`
  expect(String(renderMarkdown(`${deep} and $x$`))).toMatch(/<code>\{+&lt;b&gt;\}+<\/code> and .*<math/s)
})

test('what was only studied is not shown as one’s own', async () => {
  const { db, ports } = installation
  const [owner] = await db.select({ id: users.id }).from(users)
  await db.insert(reveals).values({ userId: owner!.id, slug: 'sum', revealedAt: ports.now() - 1, rehearsableFrom: 0 })
  await attempt('sum', 'copied from the model')
  expect(Object.keys(await unpack())).not.toContain('exercises/sum.html')
})

test('a table of counts is drawn with the names of its rows and columns, and with its numbers where they fit', () => {
  const drawTable = (n: number) =>
    String(
      drawPlot({
        mark: 'heatmap',
        title: 'What was taken for what',
        summary: 'All right.',
        x: 'predicted',
        y: 'actual',
        rows: Array.from({ length: n }, (_, i) => `class <${i}>`),
        columns: Array.from({ length: n }, (_, i) => `class <${i}>`),
        values: Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 41 : 0))),
      }),
    )
  const small = drawTable(2)
  expect(small.match(/>class &lt;1&gt;<\/text>/g)).toHaveLength(2)
  expect(small.match(/>41<\/text>/g)).toHaveLength(2)
  expect(small).toMatch(/>predicted<\/text>[^]*>actual<\/text>/)
  const large = drawTable(40)
  expect(large.match(/>class &lt;39&gt;<\/text>/g)).toHaveLength(2)
  expect(large).toContain('rotate(-45')
  expect(large).not.toContain('>41</text>')
})
