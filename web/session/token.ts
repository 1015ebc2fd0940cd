/**
 * The one-time token behind the # of a link. Taken out of the address at once, so that it stands neither in the history nor on
 * the screen.
 */
export function takeToken(): string {
  const token = decodeURIComponent(location.hash.slice(1))
  history.replaceState(history.state, '', location.pathname + location.search)
  return token
}
