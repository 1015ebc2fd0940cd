import { Match, Switch, type Accessor, type JSX } from 'solid-js'
import { CallError } from '../client.ts'
import { text } from '../text.ts'
import { isMissingPart } from '../update.ts'
import { Empty } from './empty.tsx'

interface Query<T> {
  data: T | undefined
  error: Error | null
  isError: boolean
  isPending: boolean
  refetch: () => unknown
}

/** What went wrong, in the reader's words. */
export function explain(error: unknown): string {
  if (isMissingPart(error)) return text.problems.unreachable
  return error instanceof CallError ? text.problems[error.code] : text.problems.internal
}

/** A query's answer, or the state it is in: a skeleton of the same size while loading, a way out when it failed. */
export function Loaded<T>(props: {
  query: Query<T>
  skeleton: JSX.Element
  children: (data: Accessor<T>) => JSX.Element
}): JSX.Element {
  return (
    <Switch
      fallback={
        <div aria-busy="true">
          <span class="sr-only">{text.app.loading}</span>
          {props.skeleton}
        </div>
      }
    >
      <Match when={!props.query.isPending && props.query.data !== undefined && props.query}>
        {(query) => props.children(() => query().data as T)}
      </Match>
      <Match when={props.query.isError}>
        <Empty icon="warning" heading="h1" title={text.notices.failedTitle} body={explain(props.query.error)}>
          <button type="button" class="btn btn-plain" onClick={() => props.query.refetch()}>
            {text.app.retry}
          </button>
          <a href="/" class="btn btn-quiet">
            {text.app.home}
          </a>
        </Empty>
      </Match>
    </Switch>
  )
}
