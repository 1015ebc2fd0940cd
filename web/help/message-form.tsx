import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { Failure } from '../components/form.tsx'
import { explain } from '../components/loaded.tsx'
import { text } from '../text.ts'

/** A few lines in Markdown to somebody. What was written stays until it has arrived. */
export function MessageForm(props: { label: string; send: (body: string) => Promise<void>; children?: JSX.Element }): JSX.Element {
  const id = createUniqueId()
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('body')
    if (busy() || !(field instanceof HTMLTextAreaElement)) return
    const body = field.value.trim()
    if (body === '') {
      setFailure(text.form.required)
      return field.focus()
    }
    setBusy(true)
    setFailure()
    try {
      await props.send(body)
      field.value = ''
    } catch (error) {
      setFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form class="space-y-3" onSubmit={submit} novalidate>
      <label for={id} class="block text-sm font-semibold">
        {props.label}
      </label>
      <textarea id={id} name="body" rows={4} maxLength={8000} required class="input py-2" aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} class="text-xs text-faint">
        {text.help.markdown}
      </p>
      <Failure message={failure()} />
      <div class="flex flex-wrap justify-end gap-2">
        {props.children}
        <button type="submit" class="btn btn-primary" aria-disabled={busy()}>
          {busy() ? text.help.sending : text.help.send}
        </button>
      </div>
    </form>
  )
}
