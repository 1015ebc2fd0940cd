import { createMemo, For, Show, type JSX } from 'solid-js'
import type { CohortDetail, MemberRole } from '#schema/contracts/cohort.ts'
import { api } from '../client.ts'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { Select } from '../components/select.tsx'
import { queries, queryClient } from '../queries.ts'
import { text } from '../text.ts'

/** Who leads a cohort; for those who do. */
export function Leads(props: { cohort: CohortDetail }): JSX.Element {
  let choice: HTMLSelectElement | undefined
  const byName = createMemo(() => props.cohort.leaderboard.toSorted((a, b) => a.name.localeCompare(b.name)))
  const leads = () => byName().filter(({ role }) => role === 'lead')
  const learners = () => byName().filter(({ role }) => role === 'learner')

  async function change(person: string, role: MemberRole, said: string) {
    const { queryKey } = queries.cohort(props.cohort.id)
    try {
      queryClient.setQueryData(queryKey, await api.changeMemberRole(props.cohort.id, person, role))
      notify(said)
    } catch (error) {
      notify(explain(error), 'warning')
      void queryClient.invalidateQueries({ queryKey })
    }
    // the button that was pressed is gone, and where the focus was with it
    choice?.focus()
  }

  function add(event: SubmitEvent) {
    event.preventDefault()
    const person = learners().find(({ userId }) => userId === choice?.value)
    if (person) void change(person.userId, 'lead', text.cohorts.leadAdded(person.name))
  }

  return (
    <section aria-labelledby="leads" class="card mt-4 px-5 py-4">
      <div class="flex flex-wrap items-center justify-between gap-4">
        <div class="min-w-0 flex-1 basis-64">
          <h2 id="leads" class="text-sm font-semibold">
            {text.cohorts.leads}
          </h2>
          <p class="text-sm text-soft">{text.cohorts.leadsHint}</p>
        </div>
        <form class="flex min-w-0 items-center gap-2.5" onSubmit={add}>
          <Select ref={(it) => (choice = it)} class="w-full max-w-56 truncate pr-9" aria-label={text.cohorts.member}>
            <option value="">{text.cohorts.member}</option>
            <For each={learners()}>{({ userId, name }) => <option value={userId}>{name}</option>}</For>
          </Select>
          <button type="submit" class="btn btn-plain shrink-0">
            {text.cohorts.addLead}
          </button>
        </form>
      </div>
      <ul class="mt-3 divide-y divide-line border-t border-line">
        <For each={leads()}>
          {({ userId, name, you }) => (
            <li class="flex items-center justify-between gap-4 py-2 text-sm">
              <span class="min-w-0 break-words">
                {name}
                <Show when={you}>
                  <span class="text-soft"> ({text.cohorts.you})</span>
                </Show>
              </span>
              <Show when={leads().length > 1}>
                <button
                  type="button"
                  class="btn btn-plain btn-small"
                  aria-label={text.cohorts.endLeadOf(name)}
                  onClick={() => change(userId, 'learner', text.cohorts.leadEnded(name))}
                >
                  {text.cohorts.endLead}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
