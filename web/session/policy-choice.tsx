import { For, type JSX } from 'solid-js'
import type { SignUpPolicy } from '#schema/contracts/session.ts'
import { text } from '../text.ts'

const policies = ['closed', 'code', 'open'] as const satisfies readonly SignUpPolicy[]

/** Reads the choice back from a form's value. */
export function policyFrom(value: string): SignUpPolicy {
  return policies.find((policy) => policy === value) ?? 'closed'
}

/** Who may create an account, each way with what it means. */
export function PolicyChoice(props: { value: SignUpPolicy }): JSX.Element {
  return (
    <fieldset>
      <legend class="mb-2 text-sm font-semibold">{text.policy.legend}</legend>
      <div class="divide-y divide-line rounded-[10px] border border-edge">
        <For each={policies}>
          {(policy) => (
            <label class="flex cursor-pointer gap-3 px-3.5 py-3 has-checked:bg-jade-wash first:rounded-t-[9px] last:rounded-b-[9px]">
              <input type="radio" name="signUp" value={policy} checked={props.value === policy} class="mt-0.5 size-4 shrink-0" />
              <span>
                <span class="block text-sm font-semibold">{text.policy[policy][0]}</span>
                <span class="block text-sm text-soft">{text.policy[policy][1]}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
