import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Track } from '#schema/track.ts'
import type { Exercise } from '../exercise/load.ts'
import { exercisesFolder, listSlugs } from '../exercise/load.ts'

const leastWords = 250
const mostWords = 600

/** What a machine can say about the words of an exercise, and about its names. */
export function checkText({ slug, folder, manifest, prompt, starter }: Exercise): string[] {
  const problems: string[] = []
  const words = prompt
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$|```[\s\S]*?```/g, ' formula ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length
  if (words < leastWords || words > mostWords)
    problems.push(`prompt.md has ${words} words, ${leastWords} to ${mostWords} are asked for`)
  if (!prompt.includes('$')) problems.push('prompt.md has no formula')
  const hints = readFileSync(join(folder, 'hints.md'), 'utf8')
  const steps = hints.match(/^#+ |^\d+\. /gm)?.length ?? 0
  if (steps < 3) problems.push('hints.md does not have three steps')
  if (/```/.test(hints)) problems.push('hints.md gives code')
  for (const entry of manifest.entry) {
    if (!new RegExp(`export (async )?function ${entry}\\b`).test(starter))
      problems.push(`starter.ts does not export function ${entry}`)
  }
  const slugs = listSlugs()
  for (const slug of manifest.prerequisites) if (!slugs.includes(slug)) problems.push(`prerequisite ${slug} does not exist`)
  if (!listBoxed().has(slug)) problems.push('no box of a track in exercises/tracks points to it')
  for (const { file, line } of findUnwritten(folder)) problems.push(`${file}:${line} still says what is to be written there`)
  return problems
}

/** The slugs that the boxes of all tracks name. */
function listBoxed(): Set<string> {
  const folder = join(exercisesFolder, 'tracks')
  const tracks = readdirSync(folder).map((file) => Track.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  const boxes = tracks.flatMap(({ phases }) =>
    phases.flatMap(({ units, boxes }) => [...boxes, ...units.flatMap((unit) => unit.boxes)]),
  )
  return new Set(boxes.flatMap(({ exercises }) => exercises))
}

/** Lines that came with the template and tell the author what belongs in their place. */
function findUnwritten(folder: string): { file: string; line: number }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|md|json)$/.test(file))
  return files.toSorted().flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    return lines.flatMap((text, i) => (text.includes('Write: ') ? [{ file, line: i + 1 }] : []))
  })
}
