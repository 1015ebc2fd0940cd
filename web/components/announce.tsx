import { createSignal, type JSX } from 'solid-js'

const [message, setMessage] = createSignal('')

/** Says something to screen readers, once, when they are free. */
export function announce(words: string): void {
  // the same words twice are silent unless the region changes in between
  setMessage('')
  setTimeout(() => setMessage(words), 50)
}

/** The one live region of the app; rendered once, empty, before anything is said. */
export function Announcer(): JSX.Element {
  return (
    <div role="status" aria-live="polite" class="sr-only">
      {message()}
    </div>
  )
}
