import { useNavigate } from '@solidjs/router'
import { createEffect } from 'solid-js'
import { useSession } from './session.ts'

/** Leads on from a page about getting in as soon as somebody is: at once for those who were, after the form for others. */
export function leaveWhenSignedIn(target: string): void {
  const session = useSession()
  const navigate = useNavigate()
  createEffect(() => {
    if (session.data?.user) navigate(target, { replace: true })
  })
}
