import { useQuery } from '@tanstack/solid-query'
import { Show, type JSX } from 'solid-js'
import { AttemptList, AttemptsSkeleton } from '../results/attempt-list.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'

export function AttemptsPane(props: { slug: string }): JSX.Element {
  const attempts = useQuery(() => queries.submissions(props.slug))
  return (
    <Loaded query={attempts} skeleton={<AttemptsSkeleton />}>
      {(list) => (
        <Show
          when={list().length > 0}
          fallback={<Empty icon="history" title={text.attempts.noneFor} body={text.attempts.noneBody} />}
        >
          <AttemptList attempts={list()} titles={false} />
        </Show>
      )}
    </Loaded>
  )
}
