import { QueryObserver, type QueryKey, type QueryObserverOptions, type QueryObserverResult } from '@tanstack/solid-query'
import { createComputed, createMemo, on, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import { queryClient } from './queries.ts'

/**
 * The state of a query, followed as long as its owner lives. The hook of the library's own lets a page that reads what is known already wait, by
 * `Suspense`, whenever that is asked for again: the page leaves the document for a moment, and the focus with it (TanStack/query#9955).
 * Here nothing waits but what says so, by `isPending`.
 */
export function useQuery<T, K extends QueryKey>(options: () => QueryObserverOptions<T, Error, T, T, K>): QueryObserverResult<T> {
  const wanted = createMemo(() => queryClient.defaultQueryOptions({ ...options(), _optimisticResults: 'optimistic' as const }))
  const observer = new QueryObserver(queryClient, wanted())
  const [result, setResult] = createStore(observer.getOptimisticResult(wanted()))
  createComputed(
    on(
      wanted,
      (changed) => {
        observer.setOptions(changed)
        setResult(observer.getOptimisticResult(changed))
      },
      { defer: true },
    ),
  )
  onCleanup(observer.subscribe((news) => setResult(news)))
  return result
}
