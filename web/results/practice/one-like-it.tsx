import type { Practice } from '#schema/contracts/practice.ts'
import type { CaseReport } from '#schema/report.ts'
import { createSignal, createUniqueId, Match, onCleanup, Show, Switch, type JSX } from 'solid-js'
import { api } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { Icon } from '../../components/icons.tsx'
import { explain } from '../../components/loaded.tsx'
import { text } from '../../text.ts'
import { Example } from './example.tsx'

const t = text.practice

/** A button below a hidden case that failed; the example it asks for unfolds below it. */
export function OneLikeIt(props: { submission: string; report: CaseReport }): JSX.Element {
  const [practice, setPractice] = createSignal<Practice>()
  const [failure, setFailure] = createSignal<string>()
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  const leaving = new AbortController()
  onCleanup(() => leaving.abort())

  async function ask() {
    const { submission, report } = props
    setFailure()
    setPractice({ state: 'waiting' })
    announce(t.making)
    try {
      let answer = await api.askPractice(submission, report.index)
      while (answer.state === 'waiting' && !leaving.signal.aborted) answer = await api.awaitPractice(submission, report.index)
      if (leaving.signal.aborted) return
      setPractice(answer)
      announce(answer.state === 'ready' ? t.ready : answer.state === 'only_one' ? t.onlyOne : t.failed)
    } catch (error) {
      setPractice()
      setFailure(explain(error))
    }
  }

  function toggle() {
    setOpen(!open())
    if (open() && practice() === undefined) void ask()
  }

  const example = () => {
    const known = practice()
    return known?.state === 'ready' ? known.example : undefined
  }

  return (
    <div>
      <button
        type="button"
        class="btn btn-plain btn-small"
        aria-label={t.askAbout(props.report.title)}
        aria-expanded={open()}
        aria-controls={id}
        onClick={toggle}
      >
        <Icon name="dice" size={16} />
        {t.ask}
      </button>
      <div id={id} role="region" aria-label={t.example(props.report.title)} hidden={!open()} class="mt-3">
        <Switch>
          <Match when={failure()}>
            {(why) => (
              <p role="alert" class="text-sm text-coral-text">
                {why()} <Again onAsk={() => void ask()} />
              </p>
            )}
          </Match>
          <Match when={practice()?.state === 'waiting'}>
            <p class="skeleton p-3.5 text-sm text-soft">{t.making}</p>
          </Match>
          <Match when={practice()?.state === 'only_one'}>
            <p class="text-sm text-soft">{t.onlyOne}</p>
          </Match>
          <Match when={practice()?.state === 'failed'}>
            <p class="text-sm text-soft">
              {t.failed} <Again onAsk={() => void ask()} />
            </p>
          </Match>
        </Switch>
        <Show when={example()}>{(it) => <Example example={it()} />}</Show>
      </div>
    </div>
  )
}

function Again(props: { onAsk: () => void }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => props.onAsk()}>
      {t.again}
    </button>
  )
}
