import { For, Show, type JSX } from 'solid-js'
import type { Person } from '#schema/contracts/account.ts'
import type { User } from '#schema/contracts/session.ts'
import { api } from '../client.ts'
import { explain, Loaded } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { Select } from '../components/select.tsx'
import { formatDateTime } from '../format.ts'
import { queries, queryClient } from '../queries.ts'
import { useUser } from '../session/session.ts'
import { text } from '../text.ts'
import { Section } from './section.tsx'
import { useQuery } from '../use-query.ts'

const roles = ['owner', 'instructor', 'learner'] as const satisfies readonly User['role'][]

/** Everybody with an account, and what they may do; for owners. */
export function PeopleSection(): JSX.Element {
  const people = useQuery(() => queries.people())
  return (
    <Section id="people" title={text.account.people} intro={text.account.peopleIntro}>
      <Loaded query={people} skeleton={<div class="skeleton h-24" />}>
        {(list) => (
          <ul class="divide-y divide-line">
            <For each={list()}>{(person) => <PersonRow person={person} />}</For>
          </ul>
        )}
      </Loaded>
      <a href="/audit" class="link mt-4 inline-block text-sm">
        {text.account.toAudit}
      </a>
    </Section>
  )
}

function PersonRow(props: { person: Person }): JSX.Element {
  const user = useUser()
  async function change(select: HTMLSelectElement) {
    const { id, name, role: before } = props.person
    const role = roles.find((it) => it === select.value) ?? before
    try {
      await api.changeRole(id, role)
      notify(text.account.roleChanged(name, text.settings.roles[role]))
      // who gives their own role away sees other settings
      if (id === user().id) await queryClient.invalidateQueries({ queryKey: ['session'] })
      await queryClient.invalidateQueries({ queryKey: ['people'] })
    } catch (error) {
      select.value = before
      notify(explain(error), 'warning')
    }
  }
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div class="min-w-0">
        <p class="font-medium break-words">
          {props.person.name}
          <Show when={props.person.id === user().id}> ({text.account.you})</Show>
        </p>
        <p class="break-words text-soft">
          {[props.person.email, `${text.account.joined} ${formatDateTime(props.person.joinedAt)}`].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Select aria-label={text.account.roleOf(props.person.name)} onChange={(event) => change(event.currentTarget)}>
        <For each={roles}>
          {(role) => (
            <option value={role} selected={props.person.role === role}>
              {text.settings.roles[role]}
            </option>
          )}
        </For>
      </Select>
    </li>
  )
}
