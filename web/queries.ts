import { QueryClient, queryOptions } from '@tanstack/solid-query'
import { api, CallError } from './client.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // a refusal is an answer; only silence is worth asking again
      retry: (failures, error) => failures < 2 && error instanceof CallError && error.code === 'unreachable',
      retryDelay: (attempt) => 400 * 2 ** attempt,
      networkMode: 'always',
    },
  },
})

export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: api.session, staleTime: Infinity }),
  tracks: () => queryOptions({ queryKey: ['tracks'], queryFn: api.tracks }),
  outline: (track: string) => queryOptions({ queryKey: ['outline', track], queryFn: () => api.outline(track) }),
  exercise: (slug: string) => queryOptions({ queryKey: ['exercise', slug], queryFn: () => api.exercise(slug) }),
  submissions: (slug?: string) => queryOptions({ queryKey: ['submissions', slug ?? ''], queryFn: () => api.submissions(slug) }),
  submission: (id: string) => queryOptions({ queryKey: ['submission', id], queryFn: () => api.submission(id) }),
  cohorts: () => queryOptions({ queryKey: ['cohorts'], queryFn: api.cohorts }),
  cohort: (id: string) => queryOptions({ queryKey: ['cohort', id], queryFn: () => api.cohort(id) }),
}

/** After a verdict: whatever shows progress is asked for again. */
export function refreshProgress(slug: string): Promise<unknown> {
  return Promise.all(
    [['tracks'], ['outline'], ['submissions'], ['exercise', slug], ['cohort']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )
}
