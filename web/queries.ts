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

/** How often an open page looks for answers of people, ms. */
const newsMs = 30_000

export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: api.session, staleTime: Infinity }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: api.sessions }),
  tokens: () => queryOptions({ queryKey: ['tokens'], queryFn: api.tokens }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: api.people }),
  audit: (before?: string) => queryOptions({ queryKey: ['audit', before ?? ''], queryFn: () => api.audit(before), staleTime: 0 }),
  tracks: () => queryOptions({ queryKey: ['tracks'], queryFn: api.tracks }),
  outline: (track: string) => queryOptions({ queryKey: ['outline', track], queryFn: () => api.outline(track) }),
  exercises: () => queryOptions({ queryKey: ['exercises'], queryFn: api.exercises }),
  exercise: (slug: string) => queryOptions({ queryKey: ['exercise', slug], queryFn: () => api.exercise(slug) }),
  /** They change with the exercise alone, at a start of Gradus. */
  samples: (slug: string) =>
    queryOptions({ queryKey: ['samples', slug], queryFn: () => api.samples(slug), staleTime: 10 * 60_000 }),
  submissions: (slug?: string) => queryOptions({ queryKey: ['submissions', slug ?? ''], queryFn: () => api.submissions(slug) }),
  submission: (id: string) => queryOptions({ queryKey: ['submission', id], queryFn: () => api.submission(id) }),
  marking: (submission: string) => queryOptions({ queryKey: ['marking', submission], queryFn: () => api.marking(submission) }),
  threads: () => queryOptions({ queryKey: ['threads'], queryFn: api.threads, refetchInterval: newsMs }),
  thread: (id: string) => queryOptions({ queryKey: ['thread', id], queryFn: () => api.thread(id), refetchInterval: newsMs }),
  practice: () => queryOptions({ queryKey: ['rehearsals'], queryFn: api.practice }),
  rehearsal: (id: string) => queryOptions({ queryKey: ['rehearsals', id], queryFn: () => api.rehearsal(id) }),
  cohorts: () => queryOptions({ queryKey: ['cohorts'], queryFn: api.cohorts }),
  cohort: (id: string) => queryOptions({ queryKey: ['cohort', id], queryFn: () => api.cohort(id) }),
}

/** After a verdict: whatever shows progress is asked for again. */
export function refreshProgress(slug: string): Promise<unknown> {
  return Promise.all(
    [['tracks'], ['outline'], ['exercises'], ['submissions'], ['exercise', slug], ['rehearsals'], ['cohort']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )
}

/** After something was asked, answered or closed. */
export const refreshThreads = () => queryClient.invalidateQueries({ queryKey: ['threads'] })
