import { For, type JSX } from 'solid-js'
import type { Outline, OutlinePhase } from '#schema/contracts/outline.ts'
import { Ring } from '../components/ring.tsx'
import { formatPercent } from '../format.ts'
import { text } from '../text.ts'
import { pointsOf } from './next-step.ts'
import { Scale } from './scale.tsx'
import { splitTitle } from './split-title.ts'

/** The track's name, how far the learner is, and all boxes as one scale with a link to each phase. */
export function TrackHead(props: { outline: Outline }): JSX.Element {
  const progress = () => props.outline.progress
  return (
    <div class="grid gap-x-12 gap-y-8 sm:grid-cols-[1fr_auto]">
      <div class="self-center">
        <p class="eyebrow">{text.outline.eyebrow}</p>
        <h1 class="mt-1 text-3xl font-bold tracking-[-0.022em]">{props.outline.title}</h1>
        <p class="mt-3 max-w-xl text-lg text-soft">{props.outline.summary}</p>
      </div>
      <div class="flex items-center gap-6">
        <Ring share={progress().total === 0 ? 0 : progress().done / progress().total} size={116} stroke={9}>
          <span class="numbers text-2xl font-bold">
            {formatPercent(progress().total === 0 ? 0 : progress().done / progress().total)}
          </span>
        </Ring>
        <dl class="numbers space-y-2.5">
          <Figure value={text.outline.boxesDone(progress().done, progress().total)} label={text.outline.boxes} />
          <Figure value={text.outline.pointsOf(props.outline.points, pointsOf(props.outline))} label={text.outline.points} />
        </dl>
      </div>
      <nav aria-label={text.outline.phases} class="sm:col-span-2">
        <ol class="flex gap-2 sm:gap-4">
          <For each={props.outline.phases}>
            {(phase, index) => (
              <li style={{ 'flex-grow': boxesIn(phase).length }}>
                <a href={`#phase-${index() + 1}`} class="group block rounded-md">
                  <Scale
                    boxes={boxesIn(phase)}
                    done={phase.progress.done}
                    class="h-9 justify-between"
                    gap="1px"
                    width="clamp(2px, 0.32vw, 4px)"
                  />
                  <span class="mt-2 block border-t border-line pt-1.5 text-xs text-faint group-hover:border-jade group-hover:text-ink">
                    <span class="hidden md:inline">{splitTitle(phase.title).label}</span>
                    <span class="md:hidden">{index() + 1}</span>
                  </span>
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
    </div>
  )
}

function Figure(props: { value: string; label: string }): JSX.Element {
  return (
    <div class="flex flex-col-reverse">
      <dt class="text-xs text-faint">{props.label}</dt>
      <dd class="text-lg font-semibold leading-tight">{props.value}</dd>
    </div>
  )
}

function boxesIn(phase: OutlinePhase) {
  return [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes]
}
