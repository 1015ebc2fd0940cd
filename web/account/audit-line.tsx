import type { JSX } from 'solid-js'
import type { AuditAction, AuditEntry } from '#schema/contracts/audit.ts'
import { formatDateTime } from '../format.ts'
import { text } from '../text.ts'

type Detail = AuditEntry['detail']

const nameRole = (role: Detail[string] | undefined) =>
  role === 'owner' || role === 'instructor' || role === 'learner' ? text.settings.roles[role] : String(role)
const nameLimit = (after: Detail[string] | undefined) =>
  typeof after === 'number' ? text.account.revealedAfter(after) : text.account.revealNever
const namePolicy = (policy: Detail[string] | undefined) =>
  policy === 'closed' || policy === 'code' || policy === 'open' ? text.policy[policy][0] : String(policy)

/** What there is to say of an entry besides what it happened to. */
const details: Record<AuditAction, (entry: AuditEntry) => string> = {
  'person.role_changed': ({ detail }) => text.account.fromTo(nameRole(detail['from']), nameRole(detail['to'])),
  'person.erased': () => '',
  'cohort.lead_added': ({ person }) => person ?? text.account.nobody,
  'cohort.lead_removed': ({ person }) => person ?? text.account.nobody,
  'cohort.reveal_changed': ({ detail }) => text.account.fromTo(nameLimit(detail['from']), nameLimit(detail['to'])),
  'submission.marked': ({ detail }) => text.account.marked(detail['passed'] === true),
  'exercise.revealed': ({ detail }) => nameLimit(detail['failed']),
  'installation.sign_up_changed': ({ detail }) => namePolicy(detail['to']),
}

/** What the subject of an entry is called; the installation needs no name. */
function nameSubject({ action, subject }: AuditEntry): string {
  return action === 'installation.sign_up_changed' ? '' : (subject.name ?? subject.id)
}

/** One entry of the log: who did what to whom, and when. */
export function AuditLine(props: { entry: AuditEntry }): JSX.Element {
  return (
    <li class="px-4 py-3 text-sm">
      <p class="flex flex-wrap justify-between gap-x-4">
        <span class="min-w-0 font-medium break-words">
          {props.entry.actor?.name ?? text.account.nobody}: {text.account.actions[props.entry.action]}
        </span>
        <time dateTime={props.entry.at} class="numbers text-soft">
          {formatDateTime(props.entry.at)}
        </time>
      </p>
      <p class="break-words text-soft">
        {[nameSubject(props.entry), details[props.entry.action](props.entry)].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
