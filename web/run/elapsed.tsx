import { createEffect, createSignal, onCleanup, type JSX } from 'solid-js'
import { text } from '../text.ts'

const tickMs = 100

/** Seconds since a moment, going on until there is an end. Moments in milliseconds since 1970. */
export function Elapsed(props: { from: number; to: number | null }): JSX.Element {
  const [now, setNow] = createSignal(Date.now())
  createEffect(() => {
    if (props.to !== null) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    onCleanup(() => clearInterval(timer))
  })
  return <>{text.run.seconds((Math.max(0, (props.to ?? now()) - props.from) / 1000).toFixed(1))}</>
}
