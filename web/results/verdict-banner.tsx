import { Match, Show, Switch, type JSX } from 'solid-js'
import { Icon, type IconName } from '../components/icons.tsx'
import { Ring } from '../components/ring.tsx'
import { text } from '../text.ts'
import { Celebration } from './celebration.tsx'
import { accepted, judged, total, type Watch } from './fold.ts'
import { SharedMistake } from './shared-mistake.tsx'
import { detail, heading, tone as toneOfWatch } from './wording.ts'
import { toneText, toneWash, type Tone } from './verdict.ts'

const iconOf: Record<Tone, IconName> = { good: 'check', bad: 'cross', slow: 'clock', ours: 'warning', none: 'arrowRight' }

interface BannerProps {
  watch: Watch
  connected: boolean
  /** Celebrate an acceptance that has just come in. */
  fresh: boolean
  /** Points won by this very attempt; 0 when the exercise was done before. */
  earned: number
  /** A last line, there from the start. */
  stake?: JSX.Element
}

/** Where the submission stands, then its verdict. The same size all the way, so that nothing moves when the verdict comes. */
export function VerdictBanner(props: BannerProps): JSX.Element {
  const verdict = () => props.watch.report?.verdict ?? null
  const tone = () => toneOfWatch(props.watch)
  const share = () => {
    const all = total(props.watch)
    return all === 0 ? 0 : (verdict() === null ? judged(props.watch) : accepted(props.watch)) / all
  }
  return (
    <div class={`flex min-h-22 items-center gap-4 rounded-[14px] px-4 py-3.5 transition-colors duration-300 ${toneWash[tone()]}`}>
      <div class="relative">
        <Ring share={share()} size={56} stroke={5}>
          <Switch fallback={<span class="numbers text-sm font-bold">{judged(props.watch)}</span>}>
            <Match when={verdict() === 'accepted'}>
              <Icon name="check" size={26} class="text-jade-text motion-safe:animate-[pop_360ms_var(--ease-settle)]" />
            </Match>
            <Match when={verdict() !== null}>
              <Icon name={iconOf[tone()]} size={24} class={toneText[tone()]} />
            </Match>
          </Switch>
        </Ring>
        <Show when={verdict() === 'accepted' && props.fresh}>
          <Celebration />
        </Show>
      </div>
      <div class="min-w-0">
        <h2
          class={`text-lg font-bold leading-snug ${verdict() === null ? '' : toneText[tone()]}`}
          data-verdict={verdict() ?? 'pending'}
        >
          {heading(props.watch)}
        </h2>
        <p class="numbers text-sm text-soft">
          {detail(props.watch, props.connected)}
          <Show when={verdict() === 'accepted' && props.earned > 0}>
            <span class="ml-2 inline-block rounded-full bg-jade px-2 py-px text-xs font-bold text-on-jade motion-safe:animate-[pop_420ms_var(--ease-settle)_250ms_both]">
              {text.results.earned(props.earned)}
            </span>
          </Show>
        </p>
        <SharedMistake watch={props.watch} />
        {props.stake}
      </div>
    </div>
  )
}
