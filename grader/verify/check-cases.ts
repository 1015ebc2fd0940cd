import { gatherParts } from '#schema/whole-cases.ts'
import type { ScalingProbe } from '../authoring/scaling.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'
import type { WrongSolution } from './wrong-solutions.ts'

/** As many hidden cases as somebody reads. */
const mostHidden = 25

/** What a report has one item for: a case, a part of one or a probe. */
export type Item = Pick<PreparedCase, 'title' | 'kills'>

/** What the cases and probes of an exercise promise that cannot be kept, and what they lack. */
export function checkCases(
  cases: readonly PreparedCase[],
  probes: readonly ScalingProbe[],
  wrong: readonly WrongSolution[],
): string[] {
  const problems: string[] = []
  const items: readonly Item[] = [...cases, ...probes]
  const wholes = gatherParts(cases)
  const titles = [...items, ...wholes.filter(({ hasParts }) => hasParts)].map((it) => it.title)
  for (const title of new Set(titles.filter((it, i) => titles.indexOf(it) !== i))) problems.push(`two cases are titled "${title}"`)
  if (!cases.some((it) => it.visibility === 'visible')) problems.push('there is no visible case')
  if (!cases.some((it) => it.visibility === 'hidden')) problems.push('there is no hidden case')
  const hidden = wholes.filter(({ parts }) => parts[0]!.visibility === 'hidden').length
  if (hidden > mostHidden)
    problems.push(`there are ${hidden} hidden cases: make parts of one case, by inParts, of those that belong together`)
  for (const { title, parts, hasParts } of wholes) {
    if (!hasParts) continue
    if (parts.length === 1) problems.push(`"${title}" has one part: let that be the case`)
    if (new Set(parts.map(({ entry }) => entry)).size > 1) problems.push(`"${title}" has parts that call different functions`)
    if (parts.some(({ visibility }) => visibility === 'visible')) problems.push(`"${title}" has a visible part`)
  }
  if (!cases.some((it) => it.corroborated)) problems.push('no case is corroborated by tensors')
  const known = new Set(wrong.map((it) => it.mistake))
  for (const it of items)
    for (const mistake of it.kills) if (!known.has(mistake)) problems.push(`"${it.title}" kills ${mistake}, which is not there`)
  for (const { mistake, verdict } of wrong) {
    if (verdict !== 'compile_error' && verdict !== 'accepted' && !items.some((it) => it.kills.includes(mistake)))
      problems.push(`no case claims to kill ${mistake}`)
  }
  return problems
}
