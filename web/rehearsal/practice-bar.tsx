import { createSignal, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { api } from '../client.ts'
import { explain } from '../components/loaded.tsx'
import { Modal } from '../components/modal.tsx'
import { notify } from '../components/notify.tsx'
import type { Workspace } from '../exercise/workspace.ts'
import { queries, refreshProgress } from '../queries.ts'
import { text } from '../text.ts'
import type { ShownPractice } from './create-practice.ts'
import { Stopwatch } from './stopwatch.tsx'
import { summarise } from './summarise.ts'
import { useQuery } from '../use-query.ts'

const t = text.rehearsal

/** Below the head of an exercise that is practised from blank: the timer and the way out; how it went, once it is over. */
export function PracticeBar(props: { exercise: ExerciseDetail; workspace: Workspace; practice: ShownPractice }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  const ended = useQuery(() => ({ ...queries.rehearsal(props.practice.id() ?? ''), enabled: props.practice.over() }))

  function leave() {
    props.workspace.putAway()
    props.practice.leave()
  }

  async function giveUp(id: string) {
    setAsking(false)
    try {
      const rehearsal = await api.endRehearsal(id)
      props.workspace.putAway()
      await refreshProgress(props.exercise.slug)
      props.practice.leave()
      notify(summarise(rehearsal))
    } catch (error) {
      notify(explain(error), 'warning')
    }
  }

  return (
    <>
      <Show when={!props.practice.over() && props.exercise.rehearsal}>
        {(rehearsal) => (
          <section
            aria-label={t.bar}
            class="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-hover px-4 py-1.5 text-sm sm:px-6"
          >
            <b class="hidden font-semibold sm:inline">{t.bar}</b>
            <Stopwatch rehearsal={rehearsal()} />
            <button type="button" class="btn btn-plain btn-small ml-auto" onClick={() => setAsking(true)}>
              {t.giveUp}
            </button>
            <Modal open={asking()} onClose={() => setAsking(false)} title={t.giveUpTitle} body={t.giveUpBody}>
              <div class="flex justify-end gap-2">
                <button type="button" class="btn btn-plain" onClick={() => setAsking(false)}>
                  {t.keepGoing}
                </button>
                <button type="button" class="btn btn-primary" onClick={() => giveUp(rehearsal().id)}>
                  {t.giveUp}
                </button>
              </div>
            </Modal>
          </section>
        )}
      </Show>
      <div role="status">
        <Show when={props.practice.over() && ended.data}>
          {(rehearsal) => (
            <div class="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-jade-wash px-4 py-2 text-sm sm:px-6">
              <p class="min-w-0 flex-1 basis-60 font-medium">{summarise(rehearsal())}</p>
              <button type="button" class="btn btn-plain btn-small" onClick={leave}>
                {t.done}
              </button>
            </div>
          )}
        </Show>
      </div>
    </>
  )
}
