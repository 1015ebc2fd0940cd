import type { JSX } from 'solid-js'
import { Icon } from '../../components/icons.tsx'
import { text } from '../../text.ts'

/** Takes an input over into Run. */
export function PutButton(props: { title: string; onPut: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="btn btn-plain btn-small mr-4"
      aria-label={text.run.input.putCase(props.title)}
      onClick={() => props.onPut()}
    >
      <Icon name="play" size={14} />
      {text.run.input.put}
    </button>
  )
}
