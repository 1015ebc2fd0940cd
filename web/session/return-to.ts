/** Where to go after signing in: a path of ours, never another site. */
export function returnTo(wanted: string | string[] | undefined): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
