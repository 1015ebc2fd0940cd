import { A } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'
import { waitsForYou } from './state-mark.tsx'
import { useQuery } from '../use-query.ts'

/** The way to the conversations, with a mark while it is the reader’s turn in one of them. */
export function HelpLink(): JSX.Element {
  const threads = useQuery(() => queries.threads())
  const waiting = () => (threads.data ?? []).filter(waitsForYou)
  const label = () => {
    const answered = waiting().filter(({ mine }) => mine).length
    const news = text.help.navWaiting(answered, waiting().length - answered)
    return news === '' ? text.help.nav : `${text.help.nav}: ${news}`
  }
  return (
    <A
      href="/help"
      aria-label={label()}
      title={label()}
      class="relative grid size-10 place-items-center rounded-lg transition-colors"
      activeClass="text-ink"
      inactiveClass="text-soft hover:text-ink"
    >
      <Icon name="help" />
      <Show when={waiting().length > 0}>
        <span
          aria-hidden="true"
          class="numbers absolute right-0 top-0 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-jade px-1 text-2xs font-bold text-on-jade"
        >
          {waiting().length}
        </span>
      </Show>
    </A>
  )
}
