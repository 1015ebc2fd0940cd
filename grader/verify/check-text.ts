import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exercise } from '../exercise/load.ts'
import { listSlugs } from '../exercise/load.ts'

const leastWords = 250
const mostWords = 600

/** What a machine can say about the words of an exercise, and about its names. */
export function checkText({ folder, manifest, prompt, starter }: Exercise): string[] {
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
  return problems
}
