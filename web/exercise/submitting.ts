import { createSignal } from 'solid-js'
import { api, CallError } from '../client.ts'
import { newIdempotencyKey } from './idempotency-key.ts'

/**
 * Sends submissions of one exercise. After a failure that may have happened on the way back, the same code is sent with the same
 * key again, so that it is graded once.
 */
export function createSubmitting(slug: string) {
  const [sending, setSending] = createSignal(false)
  let unanswered: { source: string; key: string } | null = null

  async function send(source: string): Promise<string> {
    const key = unanswered?.source === source ? unanswered.key : newIdempotencyKey()
    setSending(true)
    try {
      const { id } = await api.submit(slug, source, key)
      unanswered = null
      return id
    } catch (error) {
      unanswered = error instanceof CallError && error.code === 'unreachable' ? { source, key } : null
      throw error
    } finally {
      setSending(false)
    }
  }

  return { sending, send }
}
