import { base } from './client.ts'

export interface Follower {
  /** The data of one server-sent event, parsed. */
  onData: (data: unknown) => void
  /** The stream broke; it is being opened again. Called once a break, before the first retry. */
  onDrop: () => void
  /** The stream is open, for the first time or again. */
  onOpen: () => void
}

const firstRetryMs = 500
const slowestRetryMs = 8000

/**
 * Follows a stream of server-sent events until the returned function is called. The browser reopens a stream that breaks, but gives
 * up when a proxy or a restarting server answers with an error; this does not.
 */
export function follow(path: string, { onData, onDrop, onOpen }: Follower): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = firstRetryMs
  let dropped = false

  function open() {
    source = new EventSource(base + path)
    source.addEventListener('open', () => {
      retryMs = firstRetryMs
      dropped = false
      onOpen()
    })
    source.addEventListener('message', (event: MessageEvent<string>) => onData(JSON.parse(event.data)))
    source.addEventListener('error', () => {
      if (!dropped) onDrop()
      dropped = true
      source.close()
      clearTimeout(timer)
      timer = setTimeout(open, retryMs)
      retryMs = Math.min(retryMs * 2, slowestRetryMs)
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
