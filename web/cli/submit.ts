import { z } from 'zod'
import { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { printReport } from '../../grader/print-report.ts'
import type { Account } from './account.ts'
import { call, follow } from './call.ts'
import { CliError, Unreachable } from './cli-error.ts'
import { type Folder, readSource, solutionFile } from './folder.ts'

/** As much of a submission as is needed here. */
const Submission = z.object({ id: z.string(), entry: z.array(z.string()) })

/** How often Gradus is asked again where it does not answer: a restart takes some seconds. */
interface Patience {
  tries: number
  pauseMs: number
  /** After so long without a word a connection counts as broken: Gradus says every 15 s that it is there. */
  silentMs: number
}

const patient: Patience = { tries: 30, pauseMs: 1000, silentMs: 45_000 }

/** Sends the solution, tells how it goes, and prints the report. Resolves to whether it was accepted. */
export async function submit(account: Account, folder: Folder, patience = patient): Promise<boolean> {
  const body = { exercise: folder.exercise, source: readSource(folder) }
  // a call that is repeated because its answer was lost makes no second submission
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const { id, entry } = await call(account, '/submissions', Submission, { method: 'POST', body, headers })
  const report = await waitForReport(account, id, patience)
  console.log(printReport(report, solutionFile, entry))
  console.log(`\n${account.url}/submissions/${id}`)
  return report.verdict === 'accepted'
}

async function waitForReport(account: Account, id: string, { tries, pauseMs, silentMs }: Patience): Promise<Report> {
  const kept = `Your submission is kept there: ${account.url}/submissions/${id}`
  for (let failed = 0; failed < tries; failed++) {
    try {
      let judged = 0
      for await (const data of follow(account, `/submissions/${id}/events`, silentMs)) {
        failed = 0
        const { data: event } = ProgressEvent.safeParse(data)
        if (!event)
          throw new CliError(`${account.url} answers in words this command does not know; install it anew from there. ${kept}`)
        if (event.type === 'queued') showState(`waiting, ${event.position} before you`)
        if (event.type === 'started') judged = 0
        if (event.type === 'case') judged++
        if (event.type === 'started' || event.type === 'case') showState(`grading, ${judged} cases so far`)
        if (event.type !== 'report') continue
        showState('')
        return event.report
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
    }
    // the connection broke; the submission did not
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new CliError(`${account.url} does not answer any more. ${kept}`)
}

/** One line that is written over. A file or another program, to which it would be noise, gets none. */
function showState(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}
