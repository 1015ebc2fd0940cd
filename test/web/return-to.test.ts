import { expect, it } from 'vitest'
import { returnTo } from '../../web/session/return-to.ts'

it('leads back to the page that asked for a sign-in', () => {
  expect(returnTo('/exercises/pca?x=1')).toBe('/exercises/pca?x=1')
})

it.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', undefined, ['/a', '/b']])(
  'never leads to another site: %s',
  (wanted) => expect(returnTo(wanted)).toBe('/'),
)
