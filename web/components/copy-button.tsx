import { createSignal, Show, type JSX } from 'solid-js'
import { text } from '../text.ts'
import { announce } from './announce.tsx'
import { Icon } from './icons.tsx'

/** Copies a text. Outside secure origins browsers have no clipboard for pages; then it says what to do instead. */
export function CopyButton(props: { value: string; label: string }): JSX.Element {
  const [copied, setCopied] = createSignal(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.value)
      setCopied(true)
      announce(text.attempts.copied)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      announce(text.attempts.copyFailed)
    }
  }
  return (
    <button type="button" class="btn btn-quiet btn-small" aria-label={props.label} title={props.label} onClick={copy}>
      <Show when={copied()} fallback={<Icon name="copy" />}>
        <Icon name="check" class="text-jade-text" />
      </Show>
    </button>
  )
}
