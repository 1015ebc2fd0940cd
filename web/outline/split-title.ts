/** "Phase 1: The Bedrock" as its number and its name; a title without a colon has no number. */
export function splitTitle(title: string): { label: string; name: string } {
  const colon = title.indexOf(': ')
  return colon === -1 ? { label: '', name: title } : { label: title.slice(0, colon), name: title.slice(colon + 2) }
}
