import { Show, type JSX } from 'solid-js'
import { queries } from '../queries.ts'
import { DueList } from '../rehearsal/due-list.tsx'
import { isDue } from '../rehearsal/due.ts'
import { GoingOnList } from '../rehearsal/going-on-list.tsx'
import { useSession } from '../session/session.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const shown = 3

/** What is being solved from blank, and what is worth solving again today. */
export function PracticeToday(): JSX.Element {
  const session = useSession()
  const practice = useQuery(() => ({ ...queries.practice(), enabled: session.data?.user != null }))
  const goingOn = () => (practice.isSuccess ? practice.data.goingOn.slice(0, shown) : [])
  const due = () => (practice.isSuccess ? practice.data.solved.filter(({ dueAt }) => isDue(dueAt)).slice(0, shown) : [])
  return (
    <Show when={goingOn().length + due().length > 0}>
      <div class="min-w-0 flex-1 space-y-8">
        <Show when={goingOn().length > 0}>
          <section aria-labelledby="going-on">
            <h2 id="going-on" class="font-semibold">
              {text.rehearsal.goingOnTitle}
            </h2>
            <div class="card mt-2.5 p-1.5">
              <GoingOnList items={goingOn()} />
            </div>
          </section>
        </Show>
        <Show when={due().length > 0}>
          <section aria-labelledby="due-again">
            <div class="flex items-baseline justify-between gap-4">
              <h2 id="due-again" class="font-semibold">
                {text.rehearsal.dueTitle}
              </h2>
              <a href="/practice" class="link text-sm">
                {text.rehearsal.all}
              </a>
            </div>
            <div class="card mt-2.5 p-1.5">
              <DueList items={due()} />
            </div>
          </section>
        </Show>
      </div>
    </Show>
  )
}
