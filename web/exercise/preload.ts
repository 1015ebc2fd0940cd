import type { RoutePreloadFunc } from '@solidjs/router'
import { queries, queryClient } from '../queries.ts'
import { afterFirstThings, comeFirst } from './first-things.ts'

/**
 * Fetches everything that an exercise's page shows first all at once: by itself each part would only be asked for when the one before it
 * is there.
 */
export const preloadExercise: RoutePreloadFunc = ({ params }) => {
  // what does not arrive is asked for again by whoever shows it, and reported there
  const ignore = () => undefined
  void preloadAnswer(params['slug']!).catch(ignore)
  comeFirst([import('./statement.tsx'), import('./editor.tsx')])
  // so that a run needs no connection
  void afterFirstThings()
    .then(() => Promise.all([import('../run/run-pane.tsx'), import('../run/run-visible.ts')]))
    .catch(ignore)
}

async function preloadAnswer(slug: string): Promise<void> {
  const { user, accounts } = await queryClient.fetchQuery(queries.session())
  // without accounts only the one with the link gets in
  if (user !== null || accounts) await queryClient.prefetchQuery(queries.exercise(slug))
}
