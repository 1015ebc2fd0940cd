import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import type { Rehearsal } from '#schema/contracts/rehearsal.ts'
import { announce } from '../components/announce.tsx'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { formatStopwatch, passMilestone } from './time.ts'

const t = text.rehearsal
const says = { half: t.halfTime, five: t.fiveLeft, up: t.timeUp }
// who hides it once wants no timer on the next page either
const [hidden, setHidden] = createSignal(false)

/** How long a practice goes on, or how much of its time is left; what is said of it is said three times, and politely. */
export function Stopwatch(props: { rehearsal: Rehearsal }): JSX.Element {
  const sinceStart = () => Math.max(0, Date.now() - Date.parse(props.rehearsal.startedAt))
  const [elapsed, setElapsed] = createSignal(sinceStart())
  const timer = setInterval(tick, 1000)
  onCleanup(() => clearInterval(timer))

  function tick() {
    const { minutes } = props.rehearsal
    const now = sinceStart()
    const passed = minutes === null ? null : passMilestone(elapsed(), now, minutes)
    if (passed !== null) announce(says[passed])
    setElapsed(now)
  }
  const left = () => (props.rehearsal.minutes === null ? null : 60_000 * props.rehearsal.minutes - elapsed())
  const words = () => {
    const rest = left()
    if (rest === null) return t.elapsed(formatStopwatch(elapsed()))
    return rest > 0 ? t.left(formatStopwatch(rest + 999)) : t.over(formatStopwatch(rest))
  }
  return (
    <>
      <Show when={!hidden()}>
        <span
          role="timer"
          class="numbers flex items-center gap-1.5"
          classList={{ 'text-amber-text': (left() ?? Infinity) < 5 * 60_000 }}
        >
          <Icon name="clock" size={16} />
          {words()}
        </span>
      </Show>
      <button
        type="button"
        class="btn btn-quiet btn-small"
        aria-label={hidden() ? t.show : t.hide}
        onClick={() => setHidden(!hidden())}
      >
        {hidden() ? t.showShort : t.hideShort}
      </button>
    </>
  )
}
