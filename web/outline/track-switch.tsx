import { For, onMount, type JSX } from 'solid-js'
import type { TrackSummary } from '#schema/contracts/outline.ts'
import { text } from '../text.ts'

/** All tracks, each with how far the learner is on it. */
export function TrackSwitch(props: { tracks: readonly TrackSummary[]; shown: string }): JSX.Element {
  return (
    <nav aria-label={text.outline.tracks} class="relative -mx-4 mb-8 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul class="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        <For each={props.tracks}>
          {(track) => (
            <li>
              <a
                href={`/tracks/${track.slug}`}
                aria-current={track.slug === props.shown ? 'page' : undefined}
                ref={(link) =>
                  track.slug === props.shown && onMount(() => link.scrollIntoView({ inline: 'center', block: 'nearest' }))
                }
                class="flex max-w-64 items-baseline gap-2 rounded-full border px-3.5 py-1.5 text-sm"
                classList={{
                  'border-jade font-semibold text-ink': track.slug === props.shown,
                  'border-line text-soft hover:bg-hover hover:text-ink': track.slug !== props.shown,
                }}
              >
                <span class="truncate">{track.title}</span>
                <span class="numbers text-xs text-faint">
                  <span aria-hidden="true">
                    {track.progress.done}/{track.progress.total}
                  </span>
                  <span class="sr-only">{text.outline.progress(track.progress.done, track.progress.total)}</span>
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
