import { Show, type JSX } from 'solid-js'
import { splitTitle } from './split-title.ts'

/** A phase's or unit's title word for word, its number set apart. */
export function Title(props: { title: string }): JSX.Element {
  const parts = () => splitTitle(props.title)
  return (
    <>
      <Show when={parts().label}>
        {(label) => <span class="mb-0.5 block text-xs font-semibold tracking-normal text-faint">{label()}: </span>}
      </Show>
      {parts().name}
    </>
  )
}
