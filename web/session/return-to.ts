/** Where to go after signing in: a path of ours, never another site. */
export function returnTo(wanted: string | string[] | undefined): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}

/** The sign-in page, and from there back to a path of ours. */
export const signInAddress = (path: string): string => `/sign-in?to=${encodeURIComponent(path)}`
