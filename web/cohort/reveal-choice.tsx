import { For, type JSX } from 'solid-js'
import type { CohortDetail } from '#schema/contracts/cohort.ts'
import { api } from '../client.ts'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { Select } from '../components/select.tsx'
import { queries, queryClient } from '../queries.ts'
import { text } from '../text.ts'

const choices = [1, 2, 3, 5, 8, 12, 20]

/** When the members of a cohort may look at models; for those who lead it. */
export function RevealChoice(props: { cohort: CohortDetail }): JSX.Element {
  const offered = () => [...new Set([...choices, props.cohort.revealAfter ?? 5])].toSorted((a, b) => a - b)

  async function choose(value: string) {
    try {
      const { revealAfter } = await api.setReveal(props.cohort.id, value === '' ? null : Number(value))
      queryClient.setQueryData(queries.cohort(props.cohort.id).queryKey, { ...props.cohort, revealAfter })
      notify(text.reveal.cohortSaved)
    } catch (error) {
      notify(explain(error), 'warning')
      void queryClient.invalidateQueries({ queryKey: ['cohort', props.cohort.id] })
    }
  }

  return (
    <section aria-labelledby="reveal" class="card mt-4 flex flex-wrap items-center justify-between gap-4 px-5 py-4">
      <div class="min-w-0 flex-1 basis-64">
        <h2 id="reveal" class="text-sm font-semibold">
          {text.reveal.cohortTitle}
        </h2>
        <p class="text-sm text-soft">{text.reveal.cohortHint}</p>
      </div>
      <label class="flex items-center gap-2.5 text-sm">
        {text.reveal.cohortLabel}
        <Select onChange={(event) => choose(event.currentTarget.value)}>
          <For each={offered()}>
            {(n) => (
              <option value={n} selected={props.cohort.revealAfter === n}>
                {text.reveal.cohortAfter(n)}
              </option>
            )}
          </For>
          <option value="" selected={props.cohort.revealAfter === null}>
            {text.reveal.cohortNever}
          </option>
        </Select>
      </label>
    </section>
  )
}
