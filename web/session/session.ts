import type { SessionState, User } from '#schema/contracts/session.ts'
import { useQuery } from '@tanstack/solid-query'
import { queries, queryClient } from '../queries.ts'
import { revive } from './expiry.ts'

export function useSession() {
  return useQuery(() => queries.session())
}

/** Who is signed in; only for pages behind the gate. */
export function useUser(): () => User {
  const session = useSession()
  return () => {
    const user = session.data?.user
    if (user == null) throw new Error('This page stands behind the sign-in gate')
    return user
  }
}

/** Takes over the session the API answered with. What an earlier user loaded is forgotten. */
export function adopt(session: SessionState): void {
  const before = queryClient.getQueryData(queries.session().queryKey)?.user?.id
  if (before !== session.user?.id) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  queryClient.setQueryData(queries.session().queryKey, session)
  revive()
}
