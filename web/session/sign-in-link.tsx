import { useLocation } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { text } from '../text.ts'
import { signInAddress } from './return-to.ts'

/** Where a visitor would find their account; leads back to this page. */
export function SignInLink(): JSX.Element {
  const location = useLocation()
  return (
    <a href={signInAddress(location.pathname + location.search)} class="btn btn-plain btn-small">
      {text.signIn.submit}
    </a>
  )
}
