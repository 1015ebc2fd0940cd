import type { JSX } from 'solid-js'
import type { ThreadSummary } from '#schema/contracts/thread.ts'
import { text } from '../text.ts'

/** Whether somebody waits for the one who looks. */
export const waitsForYou = ({ mine, state }: ThreadSummary) => (mine ? state === 'answered' : state === 'open')

/** How a conversation stands, stressed where it is the reader’s turn. */
export function StateMark(props: { thread: ThreadSummary }): JSX.Element {
  return (
    <span
      class="block text-sm"
      classList={{ 'font-semibold text-jade-text': waitsForYou(props.thread), 'text-soft': !waitsForYou(props.thread) }}
    >
      {text.help.states[props.thread.state]}
    </span>
  )
}
