import { For, type JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'

type Kind = 'run' | 'attempt'

const kinds = [
  { kind: 'attempt', icon: 'send', name: text.run.attempt },
  { kind: 'run', icon: 'play', name: text.run.device },
] as const

/** Which results are shown: those of the last attempt, or those of the last run on this device. */
export function ResultsSwitch(props: { shown: Kind; onShow: (kind: Kind) => void }): JSX.Element {
  return (
    <div role="group" aria-label={text.run.which} class="mb-5 inline-flex gap-0.5 rounded-[10px] bg-sunken p-0.5">
      <For each={kinds}>
        {({ kind, icon, name }) => (
          <button
            type="button"
            class="flex min-h-8 items-center gap-1.5 rounded-lg px-3 text-sm font-semibold"
            classList={{
              'bg-card text-ink shadow-(--shadow-card)': props.shown === kind,
              'text-soft hover:text-ink': props.shown !== kind,
            }}
            aria-pressed={props.shown === kind}
            onClick={() => props.onShow(kind)}
          >
            <Icon name={icon} size={14} />
            {name}
          </button>
        )}
      </For>
    </div>
  )
}
