import { accepted, judged, type Watch } from '../results/fold.ts'
import type { Tone } from '../results/verdict.ts'
import { text } from '../text.ts'

const t = text.run

/** How a run stands; `failed` is our fault. */
export type RunState = 'none' | 'fetching' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

/** How a run is told and coloured. */
export function describeRun(state: RunState, watch: Watch, refused: boolean): { heading: string; detail: string; tone: Tone } {
  const total = watch.cases.length
  const left = watch.cases.filter(({ report }) => report?.verdict === 'not_run').length
  switch (state) {
    case 'none':
    case 'fetching':
      return { heading: t.preparing, detail: t.fetching, tone: 'none' }
    case 'waiting':
      return { heading: t.preparing, detail: t.waiting, tone: 'none' }
    case 'running':
      return { heading: t.running, detail: t.judged(judged(watch), total), tone: 'none' }
    case 'stopped':
      return { heading: t.stopped, detail: t.stoppedBody(judged(watch), total), tone: 'none' }
    case 'failed':
      return { heading: t.failed, detail: t.failedBody, tone: 'ours' }
    case 'done':
      if (refused) return { heading: t.noCompile, detail: text.results.explained.compile_error.replace(/\.$/, ''), tone: 'bad' }
      if (accepted(watch) === total) return { heading: t.right, detail: t.rightBody, tone: 'good' }
      return { heading: t.wrong(accepted(watch), total), detail: left > 0 ? t.cutShort(left) : t.wrongBody, tone: 'bad' }
  }
}
