import type { SessionState, User } from '#schema/contracts/session.ts'
import { queries, queryClient } from '../queries.ts'
import { revive } from './expiry.ts'
import { takeOverDrafts, visitorId } from './visitor.ts'
import { useQuery } from '../use-query.ts'

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

/** Whose drafts these are: a visitor has some too. */
export function useDrafter(): () => string {
  const session = useSession()
  return () => session.data?.user?.id ?? visitorId
}

/** Takes over the session the API answered with. What an earlier user loaded is forgotten. */
export async function adopt(session: SessionState): Promise<void> {
  // an answer from before, still on its way, would sign out again whoever has just signed in
  await queryClient.cancelQueries({ queryKey: queries.session().queryKey })
  const before = queryClient.getQueryData(queries.session().queryKey)?.user?.id
  if (before !== session.user?.id) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  if (session.user) takeOverDrafts(session.user.id, localStorage)
  queryClient.setQueryData(queries.session().queryKey, session)
  revive()
}
