import { createSignal, type JSX } from 'solid-js'
import { text } from '../text.ts'

const key = 'gradus.split'
const least = 28
const most = 68

/** The width of the left pane in percent of the whole, remembered on this device. */
export function createSplit() {
  const stored = Number(localStorage.getItem(key))
  const [percent, setPercent] = createSignal(stored >= least && stored <= most ? stored : 44)
  function move(to: number) {
    setPercent(Math.round(Math.min(most, Math.max(least, to))))
    localStorage.setItem(key, String(percent()))
  }
  return { percent, move }
}

/** The handle between two panes: dragged, or moved with the arrow keys. */
export function Splitter(props: { percent: number; onMove: (percent: number) => void; controls: string }): JSX.Element {
  function drag(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    props.onMove(((event.clientX - box.left) / box.width) * 100)
  }
  function press(event: KeyboardEvent) {
    const target = { ArrowLeft: props.percent - 2, ArrowRight: props.percent + 2, Home: least, End: most }[event.key]
    if (target === undefined) return
    event.preventDefault()
    props.onMove(target)
  }
  return (
    <div
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label={text.exercise.splitter}
      aria-controls={props.controls}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={props.percent}
      class="group relative z-10 hidden w-px shrink-0 cursor-col-resize touch-none bg-line lg:block"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span class="absolute inset-y-0 -left-1.5 w-3" />
      <span class="absolute left-1/2 top-1/2 h-10 w-1 -translate-x-1/2 -translate-y-1/2 rounded-full bg-edge/60 transition-colors group-hover:bg-jade group-focus-visible:bg-focus" />
    </div>
  )
}
