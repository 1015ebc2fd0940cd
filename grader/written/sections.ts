import type { Section } from '#schema/written.ts'
import { countWords } from './count-words.ts'

/** The text under each heading of a report, by the heading in lower case. Headings are `## Title`. */
export function findSections(text: string): Map<string, string> {
  const parts = text.split(/^##[ \t]+(.+)$/m)
  const found = new Map<string, string>()
  for (let i = 1; i < parts.length; i += 2) found.set(parts[i]!.trim().toLowerCase(), parts[i + 1]!)
  return found
}

/** What a section lacks; undefined where it has all a machine can tell. */
export function findLack(text: string, { title, leastWords }: Section): string | undefined {
  const body = findSections(text).get(title.toLowerCase())
  if (body === undefined) return `There is no section “${title}”: write it under the heading “## ${title}”.`
  const words = countWords(withoutComments(body))
  return words >= leastWords ? undefined : `The section has ${words} words; ${leastWords} at least are asked for.`
}

/** What the starter leaves for the writer is not the writer's. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '')
}
