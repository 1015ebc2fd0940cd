import { lazy, Show, Suspense, type JSX } from 'solid-js'
import { Modal } from '../components/modal.tsx'
import { text } from '../text.ts'
import type { Version } from './version.ts'

const Merge = lazy(() => import('./merge-view.tsx'))

/** What changed from one version to another, over the page. Closed while `pair` is null. */
export function CompareDialog(props: {
  pair: readonly [before: Version, after: Version] | null
  language: 'typescript' | 'text'
  onClose: () => void
  /** What can be decided here, beside closing. */
  children?: JSX.Element
}): JSX.Element {
  const body = () => {
    const [before, after] = props.pair ?? []
    if (!before || !after) return ''
    return before.source === after.source ? text.work.same : text.work.compareBody(before.name, after.name)
  }
  return (
    <Modal open={props.pair !== null} onClose={props.onClose} title={text.work.compareTitle} body={body()} wide>
      <Show when={props.pair}>
        {(pair) => (
          <Suspense fallback={<p class="py-6 text-sm text-faint">{text.work.loading}</p>}>
            <Merge before={pair()[0]} after={pair()[1]} language={props.language} />
          </Suspense>
        )}
      </Show>
      <div class="mt-4 flex flex-wrap justify-end gap-2">
        {props.children}
        <button type="button" class="btn btn-plain" onClick={props.onClose}>
          {text.work.close}
        </button>
      </div>
    </Modal>
  )
}
