import type { JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Runs the code on this device, or stops it: one button, so that the keyboard stays where it is. */
export function RunButton(props: { busy: boolean; onRun: () => void; onStop: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="btn btn-plain min-w-20"
      aria-keyshortcuts={mac ? 'Meta+Shift+Enter' : 'Control+Shift+Enter'}
      title={mac ? '⌘ ⇧ ↵' : 'Ctrl Shift ↵'}
      onClick={() => (props.busy ? props.onStop() : props.onRun())}
    >
      <Icon name={props.busy ? 'stop' : 'play'} size={16} />
      {props.busy ? text.run.stop : text.run.run}
    </button>
  )
}
