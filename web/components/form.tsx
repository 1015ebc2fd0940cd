import { createSignal, Show, type JSX } from 'solid-js'
import { CallError } from '../client.ts'
import { text } from '../text.ts'
import { Icon } from './icons.tsx'
import { explain } from './loaded.tsx'

/** What a form's fields hold, by name. */
export type Values = (name: string) => string

/** The state of a form: errors by field, the failure of the whole, and whether it is being sent. */
export function createForm(send: (values: Values) => Promise<void>) {
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const form = event.currentTarget
    if (busy()) return
    setFailure()
    setErrors(findInvalid(form))
    if (focusFirstInvalid(form)) return
    setBusy(true)
    try {
      const data = new FormData(form)
      await send((name) => String(data.get(name) ?? ''))
    } catch (error) {
      setErrors(issuesOf(error))
      if (!focusFirstInvalid(form)) setFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }

  return { submit, busy, failure, error: (name: string) => errors()[name] }
}

/** A failure that belongs to no single field. */
export function Failure(props: { message: string | undefined }): JSX.Element {
  return (
    <div role="alert">
      <Show when={props.message}>
        <p class="flex gap-2 rounded-lg bg-coral-wash px-3 py-2.5 text-sm text-coral-text">
          <Icon name="warning" class="mt-0.5" />
          {props.message}
        </p>
      </Show>
    </div>
  )
}

function inputsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.elements].filter(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.name !== '',
  )
}

function findInvalid(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    inputsOf(form)
      .filter((input) => !input.validity.valid)
      .map((input) => [input.name, complaint(input)]),
  )
}

function complaint({ validity, minLength }: HTMLInputElement): string {
  if (validity.valueMissing) return text.form.required
  if (validity.typeMismatch) return text.form.email
  return text.form.tooShort(minLength)
}

/** The server's complaints by field name; those about no field of the form are left to {@link explain}. */
function issuesOf(error: unknown): Record<string, string> {
  const issues = error instanceof CallError ? (error.problem?.issues ?? []) : []
  return Object.fromEntries(issues.map(({ path, message }) => [path.split('.').at(-1) ?? path, message]))
}

function focusFirstInvalid(form: HTMLFormElement): boolean {
  const invalid = inputsOf(form).find((input) => input.getAttribute('aria-invalid') === 'true')
  invalid?.focus()
  return invalid !== undefined
}
