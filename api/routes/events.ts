import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { AppEnv } from '../middleware/session.ts'

/** Proxies close connections that say nothing for a minute, ms. */
const keepAliveMs = 15_000

/**
 * Answers with a stream of server-sent events: `follow` sends them, each as JSON in an event of the default type, until it is done,
 * the listener has gone, or their session has ended.
 */
export function streamEvents<E extends AppEnv>(
  c: Context<E>,
  follow: (send: (event: unknown) => Promise<void>, gone: AbortSignal) => Promise<void>,
): Response {
  const isStillSignedIn: AppEnv['Variables']['isStillSignedIn'] = c.get('isStillSignedIn')
  c.header('X-Accel-Buffering', 'no')
  // nobody reads what would follow, and nothing tells when they have gone
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
  return streamSSE(c, async (stream) => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    const keepAlive = setInterval(() => {
      void stream.write(': keep-alive\n\n')
      // the next one asks again where this once failed
      isStillSignedIn().then(
        (still) => still || gone.abort(),
        () => undefined,
      )
    }, keepAliveMs)
    try {
      await follow((event) => stream.writeSSE({ data: JSON.stringify(event) }), gone.signal)
    } catch (error) {
      // the stream ends; a browser opens it again and hears everything anew
      console.error('A stream of events broke off', error)
    } finally {
      clearInterval(keepAlive)
      gone.abort()
    }
  })
}

/** The part of a route’s contract for such a stream. */
export function givesEvents(description: string) {
  return { description, content: { 'text/event-stream': { schema: { type: 'string' as const } } } }
}
