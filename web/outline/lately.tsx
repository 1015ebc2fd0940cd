import { Show, type JSX } from 'solid-js'
import { queries } from '../queries.ts'
import { AttemptList } from '../results/attempt-list.tsx'
import { useSession } from '../session/session.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const shown = 3

/** The newest attempts, for whoever comes back. */
export function Lately(): JSX.Element {
  const session = useSession()
  const attempts = useQuery(() => ({ ...queries.submissions(), enabled: session.data?.user != null }))
  const newest = () => (attempts.isSuccess ? attempts.data.slice(0, shown) : [])
  return (
    <Show when={newest().length > 0}>
      <section aria-labelledby="lately" class="min-w-0 flex-1">
        <div class="flex items-baseline justify-between gap-4">
          <h2 id="lately" class="font-semibold">
            {text.outline.lately}
          </h2>
          <a href="/submissions" class="link text-sm">
            {text.outline.allAttempts}
          </a>
        </div>
        <div class="card mt-2.5 p-1.5">
          <AttemptList attempts={newest()} titles />
        </div>
      </section>
    </Show>
  )
}
