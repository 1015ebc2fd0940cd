import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js'
import type { Claim, ClaimState } from '#schema/written.ts'
import { api } from '../client.ts'
import { Icon } from '../components/icons.tsx'
import { useSession } from '../session/session.ts'
import { text } from '../text.ts'

const restMs = 350

/** How each number of a report stands, a moment after the writer rests. */
export function ClaimsPanel(props: { slug: string; claims: readonly Claim[]; source: string }): JSX.Element {
  const [states, setStates] = createSignal<readonly ClaimState[]>([])
  const [failed, setFailed] = createSignal(false)
  const session = useSession()
  const signedIn = () => session.data?.user != null
  const note = () => (!signedIn() ? text.written.claimsNeedAccount : failed() ? text.written.claimsFailed : text.written.claimsBody)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  onCleanup(() => clearTimeout(timer))

  async function compare(source: string) {
    if (!signedIn()) return
    const turn = ++asked
    try {
      const answer = await api.compareClaims(props.slug, source)
      // a slow answer must not take the place of a newer one
      if (turn !== asked) return
      setStates(answer)
      setFailed(false)
    } catch {
      if (turn === asked) setFailed(true)
    }
  }
  createEffect(
    on(
      () => props.source,
      (source) => {
        clearTimeout(timer)
        timer = setTimeout(() => void compare(source), restMs)
      },
    ),
  )
  const stateOf = (id: string): ClaimState => states().find((it) => it.id === id) ?? { id, state: 'missing' }
  return (
    <section aria-labelledby="claims" class="max-h-[38%] overflow-y-auto border-t border-line bg-paper px-4 py-3">
      <div class="flex flex-wrap items-baseline gap-x-3">
        <h2 id="claims" class="text-sm font-semibold">
          {text.written.claims}
        </h2>
        <p class="text-xs text-faint">{note()}</p>
      </div>
      <ul class="mt-1.5 grid gap-x-6 gap-y-0.5 xl:grid-cols-2">
        <For each={props.claims}>{(claim) => <ClaimLine claim={claim} known={stateOf(claim.id)} />}</For>
      </ul>
    </section>
  )
}

function ClaimLine(props: { claim: Claim; known: ClaimState }): JSX.Element {
  const right = () => props.known.state === 'right'
  const missing = () => props.known.state === 'missing'
  return (
    <li class="flex gap-2 py-0.5 text-sm" data-claim={props.known.state}>
      <Show when={!missing()} fallback={<span class="mx-1 mt-1.5 size-2 shrink-0 rounded-full border border-edge" />}>
        <Icon name={right() ? 'check' : 'cross'} size={16} class={`mt-0.5 ${right() ? 'text-jade-text' : 'text-coral-text'}`} />
      </Show>
      <span class="min-w-0">
        <code class="text-xs">{props.claim.id}</code>{' '}
        <span classList={{ 'text-faint': missing() }}>
          <span class="sr-only">{props.claim.label}: </span>
          {text.written.claimStates[props.known.state]}
        </span>
        <Show when={props.known.message}>
          <span class="block text-xs text-soft">{props.known.message}</span>
        </Show>
      </span>
    </li>
  )
}
