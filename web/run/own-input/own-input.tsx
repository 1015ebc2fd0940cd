import { createEffect, createUniqueId, For, onMount, Show, type JSX } from 'solid-js'
import { Icon } from '../../components/icons.tsx'
import { Select } from '../../components/select.tsx'
import { text } from '../../text.ts'
import type { Input } from './create-input.ts'
import { InputOutcome } from './input-outcome.tsx'

const t = text.run.input

/** A form for one call of the learner's code, with the answer they expect. */
export function OwnInput(props: { input: Input; onGo: (line: number, column: number) => void }): JSX.Element {
  const id = createUniqueId()
  const { input, change } = props.input
  onMount(() => void props.input.fill())
  let seen = 0
  createEffect(() => {
    const field = document.getElementById(`${id}-args`)
    if (props.input.arrivals() > seen && field instanceof HTMLTextAreaElement) {
      field.focus()
      // long inputs are read from their beginning
      field.setSelectionRange(0, 0)
      field.scrollTop = 0
    }
    seen = props.input.arrivals()
  })
  const submit = (event: Event) => {
    event.preventDefault()
    if (props.input.busy()) props.input.stop()
    else void props.input.run()
  }
  return (
    <section aria-labelledby={`${id}-title`} class="card space-y-4 p-4" data-own-input>
      <div>
        <h3 id={`${id}-title`} class="font-semibold">
          {t.title}
        </h3>
        <p class="mt-0.5 text-sm text-soft">{t.intro}</p>
      </div>
      <form class="space-y-3" onSubmit={submit}>
        <Show when={props.input.entries.length > 1}>
          <div>
            <label for={`${id}-entry`} class="mb-1 block text-sm font-semibold">
              {t.entry}
            </label>
            <Select id={`${id}-entry`} class="font-mono" onChange={(event) => change({ entry: event.currentTarget.value })}>
              <For each={props.input.entries}>
                {(entry) => (
                  <option value={entry} selected={entry === input().entry}>
                    {entry}
                  </option>
                )}
              </For>
            </Select>
          </div>
        </Show>
        <Code id={`${id}-args`} label={t.args} rows={4} value={input().args} onInput={(args) => change({ args })} onRun={submit} />
        <Code
          id={`${id}-expected`}
          label={t.expected}
          optional
          hint={t.expectedHint}
          rows={2}
          value={input().expected}
          onInput={(expected) => change({ expected })}
          onRun={submit}
        />
        <button type="submit" class="btn btn-plain">
          <Icon name={props.input.busy() ? 'stop' : 'play'} size={16} />
          {props.input.busy() ? text.run.stop : t.run}
        </button>
      </form>
      <Show when={props.input.problem()}>
        {(why) => (
          <p role="alert" class="text-sm text-coral-text">
            {why()}
          </p>
        )}
      </Show>
      <Show when={props.input.result()}>{(result) => <InputOutcome result={result()} onGo={props.onGo} />}</Show>
    </section>
  )
}

interface CodeProps {
  id: string
  label: string
  hint?: string
  optional?: boolean
  rows: number
  value: string
  onInput: (value: string) => void
  onRun: (event: Event) => void
}

function Code(props: CodeProps): JSX.Element {
  return (
    <div>
      <label for={props.id} class="mb-1 block text-sm font-semibold">
        {props.label}
        <Show when={props.optional}>
          <span class="font-normal text-faint"> ({text.form.optional})</span>
        </Show>
      </label>
      <textarea
        id={props.id}
        rows={props.rows}
        class="input py-2 font-mono text-[0.8125rem]!"
        spellcheck={false}
        autocapitalize="none"
        autocomplete="off"
        aria-describedby={props.hint ? `${props.id}-hint` : undefined}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && props.onRun(event)}
      />
      <Show when={props.hint}>
        <p id={`${props.id}-hint`} class="mt-1 text-xs text-faint">
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
