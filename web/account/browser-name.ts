/** The first that occurs in what a browser says of itself counts: most also claim to be the ones below them. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** What people call a browser and its system, from its User-Agent; null where it is none we know. */
export function nameBrowser(userAgent: string): { browser: string; system: string | null } | null {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1]
  if (browser === undefined) return null
  return { browser, system: systems.find(([mark]) => userAgent.includes(mark))?.[1] ?? null }
}
