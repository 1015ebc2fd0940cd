import type { Claim, ClaimState, KnownClaim } from '#schema/written.ts'

/** `{{id: 12.3}}`, with or without the number. */
const claimPattern = /\{\{\s*([a-z][a-z0-9-]*)\s*:([^{}]*)\}\}/g
/** As people type numbers: 1,234.5 and −0.3 and 1.2e-5 too. */
const numberPattern = /^[-−+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][-−+]?\d+)?$/

/** What a text states, by claim: as it was typed, empty where nothing stands yet. The first place counts. */
export function findClaims(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, id, typed] of text.matchAll(claimPattern)) if (!found.has(id!)) found.set(id!, typed!.trim())
  return found
}

/** The text as it is read: with the numbers of its claims, and without their names. */
export function hideClaims(text: string): string {
  return text.replace(claimPattern, (_claim, _id: string, typed: string) => typed.trim())
}

/** How each claim of a report stands, in their order. */
export function checkClaims(text: string, claims: readonly KnownClaim[]): ClaimState[] {
  const found = findClaims(text)
  return claims.map((claim) => checkClaim(claim, found.get(claim.id) ?? ''))
}

function checkClaim(claim: KnownClaim, typed: string): ClaimState {
  const { id } = claim
  const bare = typed.replace(/\s|%|£|€|\$/g, '')
  if (bare === '') return { id, state: 'missing' }
  if (!numberPattern.test(bare)) return { id, state: 'not_a_number', message: `“${typed.slice(0, 40)}” is not a number.` }
  const stated = Number(bare.replaceAll(',', '').replaceAll('−', '-'))
  if (agrees(stated, claim.value, claim)) return { id, state: 'right' }
  const mistake = claim.mistakes.find(({ value }) => agrees(stated, value, claim))
  if (mistake) return { id, state: 'mistaken', message: `This is what comes out when ${mistake.says}.` }
  if (isRoundedFurther(bare, stated, claim))
    return { id, state: 'rounded', message: `Rounded too far: give ${describeRounding(claim)}.` }
  return { id, state: 'wrong', message: 'The number computed anew from the data is another.' }
}

/** Whether a stated number is the value, rounded either way at half. */
function agrees(stated: number, value: number, claim: Claim): boolean {
  const half = unitOfRounding(value, claim) / 2
  return Math.abs(stated - value) <= half * (1 + 1e-9)
}

function unitOfRounding(value: number, { rounding }: Claim): number {
  if ('decimals' in rounding) return 10 ** -rounding.decimals
  return value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - rounding.figures)
}

/** Whether it is the value, to fewer digits than are asked for: half a unit of its own last digit away at most. */
function isRoundedFurther(bare: string, stated: number, { value }: KnownClaim): boolean {
  const [mantissa = '', exponent = '0'] = bare.replaceAll('−', '-').toLowerCase().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return Math.abs(stated - value) <= (10 ** (Number(exponent) - decimals) / 2) * (1 + 1e-9)
}

/** "two decimals", for people. */
export function describeRounding({ rounding }: Claim): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six']
  const count = 'decimals' in rounding ? rounding.decimals : rounding.figures
  const noun = 'decimals' in rounding ? 'decimal' : 'significant figure'
  return `${words[count] ?? count} ${noun}${count === 1 ? '' : 's'}`
}
