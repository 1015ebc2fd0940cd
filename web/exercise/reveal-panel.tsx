import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { api } from '../client.ts'
import { explain } from '../components/loaded.tsx'
import { Modal } from '../components/modal.tsx'
import { notify } from '../components/notify.tsx'
import { formatDateTime } from '../format.ts'
import { refreshProgress } from '../queries.ts'
import { text } from '../text.ts'
import { Afterword } from './afterword.tsx'
import type { Workspace } from './workspace.ts'

/** For whoever cannot solve it: the way to the model, and from there to a tick after all. */
export function RevealPanel(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  const reveal = () => (props.exercise.state === 'done' ? null : props.exercise.reveal)
  const missing = () => (reveal()?.after ?? Infinity) - (reveal()?.failed ?? 0)

  async function attempt(step: () => Promise<unknown>) {
    try {
      await step()
      await refreshProgress(props.exercise.slug)
    } catch (error) {
      notify(explain(error), 'warning')
    }
  }
  const show = () => (setAsking(false), attempt(() => api.reveal(props.exercise.slug)))
  const begin = () => attempt(() => api.startRehearsal(props.exercise.slug, null))

  return (
    <Show when={reveal()}>
      {(it) => (
        <section aria-labelledby="reveal" class="mt-8 border-t border-line pt-5 text-sm">
          <h3 id="reveal" class="font-semibold">
            {text.reveal.title}
          </h3>
          <Switch>
            <Match when={it().revealedAt === null && it().after === null}>
              <p class="mt-1 text-soft">{text.reveal.never}</p>
            </Match>
            <Match when={it().revealedAt === null && missing() > 0}>
              <p class="mt-1 text-soft">{text.reveal.afterMore(missing())}</p>
            </Match>
            <Match when={it().revealedAt === null}>
              <p class="mt-1 text-soft">{text.reveal.ready}</p>
              <button type="button" class="btn btn-plain btn-small mt-2.5" onClick={() => setAsking(true)}>
                {text.reveal.show}
              </button>
            </Match>
            <Match when={props.exercise.rehearsal}>
              <p class="mt-1 text-soft">{text.reveal.goingOn}</p>
            </Match>
            <Match when={it().rehearsableFrom}>
              {(from) => (
                <>
                  <p class="mt-1 text-soft">{text.reveal.studied}</p>
                  <Show
                    when={Date.parse(from()) <= Date.now()}
                    fallback={<p class="mt-1 text-soft">{text.reveal.from(formatDateTime(from()))}</p>}
                  >
                    <button type="button" class="btn btn-primary btn-small mt-2.5" onClick={begin}>
                      {text.reveal.begin}
                    </button>
                  </Show>
                  <Show when={!props.workspace.showsAccepted()}>
                    <Afterword exercise={props.exercise} />
                  </Show>
                </>
              )}
            </Match>
          </Switch>
          <Modal open={asking()} onClose={() => setAsking(false)} title={text.reveal.showTitle} body={text.reveal.showBody}>
            <div class="flex justify-end gap-2">
              <button type="button" class="btn btn-plain" onClick={() => setAsking(false)}>
                {text.app.cancel}
              </button>
              <button type="button" class="btn btn-primary" onClick={show}>
                {text.reveal.showConfirm}
              </button>
            </div>
          </Modal>
        </section>
      )}
    </Show>
  )
}
