/** A source to be compared, and what to call it. */
export interface Version {
  name: string
  source: string
}
