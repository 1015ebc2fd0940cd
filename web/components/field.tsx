import { createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { text } from '../text.ts'
import { Icon } from './icons.tsx'

interface FieldProps {
  label: string
  name: string
  type?: 'text' | 'email' | 'password'
  autocomplete: string
  hint?: string
  error?: string | undefined
  optional?: boolean
  minLength?: number
  maxLength?: number
  value?: string
  /** For codes: typed in capitals, set in a fixed width. */
  code?: boolean
}

/** A labelled text field with its hint and its error, both read out with it. */
export function Field(props: FieldProps): JSX.Element {
  const id = createUniqueId()
  const [shown, setShown] = createSignal(false)
  const type = () => (props.type === 'password' && shown() ? 'text' : (props.type ?? 'text'))
  const describedBy = () =>
    [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div>
      <div class="mb-1.5 flex items-baseline justify-between gap-3">
        <label for={id} class="text-sm font-semibold">
          {props.label}
          <Show when={props.optional}>
            <span class="font-normal text-faint"> ({text.form.optional})</span>
          </Show>
        </label>
        <Show when={props.type === 'password'}>
          <button
            type="button"
            class="text-xs text-soft underline-offset-2 hover:underline"
            aria-pressed={shown()}
            onClick={() => setShown(!shown())}
          >
            {text.form.showPassword}
          </button>
        </Show>
      </div>
      <input
        id={id}
        name={props.name}
        type={type()}
        class="input"
        classList={{ 'font-mono uppercase tracking-[0.12em]': props.code ?? false }}
        autocomplete={props.autocomplete}
        autocapitalize={props.type === 'email' || props.code ? 'none' : undefined}
        spellcheck={false}
        required={!props.optional}
        minLength={props.minLength}
        maxLength={props.maxLength}
        value={props.value ?? ''}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy()}
      />
      <Show when={props.hint}>
        <p id={`${id}-hint`} class="mt-1.5 text-xs text-faint">
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p id={`${id}-error`} class="mt-1.5 flex items-center gap-1.5 text-sm text-coral-text">
          <Icon name="warning" size={15} />
          {props.error}
        </p>
      </Show>
    </div>
  )
}
