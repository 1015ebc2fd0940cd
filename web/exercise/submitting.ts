import { createSignal, onCleanup } from 'solid-js'
import { api, CallError } from '../client.ts'
import { newIdempotencyKey } from './idempotency-key.ts'

/** Longer than this, s, nobody is kept waiting without being told to come back. */
const longestHold = 300

/** How long to hold a submission back that may come again, s; null when it was refused for good. */
function holdFor(error: unknown): number | null {
  if (!(error instanceof CallError) || error.retryAfter === null || error.retryAfter > longestHold) return null
  // some later than asked for, and not all of a class at the same moment
  return Math.ceil(error.retryAfter * (1 + Math.random() / 4))
}

/**
 * Sends submissions of one exercise. One that is turned away because too much waits already is sent again by itself when the API says so. After
 * a failure that may have happened on the way back, the same code is sent with the same key again, so that it is graded once.
 */
export function createSubmitting(slug: string) {
  const [sending, setSending] = createSignal(false)
  const [heldBack, setHeldBack] = createSignal<number | null>(null)
  let unanswered: { source: string; key: string } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  async function insist(source: string, key: string) {
    for (;;) {
      try {
        return await api.submit(slug, source, key)
      } catch (error) {
        const seconds = holdFor(error)
        if (seconds === null) throw error
        setHeldBack(seconds)
        await new Promise((resolve) => (timer = setTimeout(resolve, 1000 * seconds)))
        setHeldBack(null)
      }
    }
  }

  async function send(source: string): Promise<{ id: string; sameAs: string | null }> {
    const key = unanswered?.source === source ? unanswered.key : newIdempotencyKey()
    setSending(true)
    try {
      const sent = await insist(source, key)
      unanswered = null
      return sent
    } catch (error) {
      unanswered = error instanceof CallError && error.code === 'unreachable' ? { source, key } : null
      throw error
    } finally {
      setSending(false)
    }
  }

  return {
    sending,
    /** For how long what is being sent is held back, s; null when it is not. */
    heldBack,
    send,
  }
}
