import { For, type JSX } from 'solid-js'
import { Select } from '../components/select.tsx'

/** A filter: one value of several, or none. */
export function Choice(props: {
  label: string
  any: string
  value: string | undefined
  options: readonly { value: string; name: string }[]
  onChoose: (value: string | undefined) => void
}): JSX.Element {
  return (
    <label class="relative block min-w-0 flex-1 basis-36">
      <span class="sr-only">{props.label}</span>
      <Select class="pr-9" onChange={(event) => props.onChoose(event.currentTarget.value || undefined)}>
        <option value="" selected={props.value === undefined}>
          {props.any}
        </option>
        <For each={props.options}>
          {({ value, name }) => (
            <option value={value} selected={value === props.value}>
              {name}
            </option>
          )}
        </For>
      </Select>
    </label>
  )
}
