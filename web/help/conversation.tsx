import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Message, ThreadDetail } from '#schema/contracts/thread.ts'
import { api } from '../client.ts'
import { Failure } from '../components/form.tsx'
import { explain } from '../components/loaded.tsx'
import { renderMarkdown } from '../exercise/markdown.ts'
import { formatDateTime, formatSince } from '../format.ts'
import { queries, queryClient, refreshThreads } from '../queries.ts'
import { text } from '../text.ts'
import { MessageForm } from './message-form.tsx'

/** What was said so far, and the way to say more. */
export default function Conversation(props: { thread: ThreadDetail }): JSX.Element {
  const [failure, setFailure] = createSignal<string>()

  async function change(asked: Promise<ThreadDetail>) {
    const thread = await asked
    queryClient.setQueryData(queries.thread(thread.id).queryKey, thread)
    void refreshThreads()
  }

  function close(closed: boolean) {
    setFailure()
    change(api.closeThread(props.thread.id, closed)).catch((error: unknown) => setFailure(explain(error)))
  }

  const closed = () => props.thread.state === 'closed'
  const closing = () => (closed() ? text.help.reopen : props.thread.mine ? text.help.closeOwn : text.help.close)
  return (
    <div>
      <ol class="space-y-3" aria-live="polite">
        <For each={props.thread.messages}>{(message) => <Said message={message} />}</For>
      </ol>
      <Show when={closed()}>
        <p class="mt-4 text-sm text-soft">{text.help.closed}</p>
      </Show>
      <div class="mt-5 border-t border-line pt-4">
        <MessageForm
          label={props.thread.mine ? text.help.replyOwn : text.help.reply}
          send={(body) => change(api.writeMessage(props.thread.id, body))}
        >
          <button type="button" class="btn btn-plain" onClick={() => close(!closed())}>
            {closing()}
          </button>
        </MessageForm>
        <Failure message={failure()} />
      </div>
    </div>
  )
}

function Said(props: { message: Message }): JSX.Element {
  const { author, mine, body, createdAt } = props.message
  return (
    <li class="overflow-clip rounded-[10px] border border-line px-4 py-3" classList={{ 'bg-card': !mine, 'bg-sunken': mine }}>
      <p class="flex items-baseline justify-between gap-3 text-sm">
        <b class="font-semibold">{mine ? text.help.you : (author ?? text.help.gone)}</b>
        <time class="text-xs text-faint" datetime={createdAt} title={formatDateTime(createdAt)}>
          {formatSince(createdAt)}
        </time>
      </p>
      <div class="prose mt-1 text-[0.9375rem]" innerHTML={renderMarkdown(body)} />
    </li>
  )
}
