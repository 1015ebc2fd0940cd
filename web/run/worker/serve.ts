import { copy, evaluateGlobally, now, received, settle, tell } from './take-away.ts'
import { answer, read } from '../../../grader/sandbox/worker/answer.ts'
import { call, isPristine, takeLog } from '../../../grader/sandbox/worker/realm.ts'
import { unpack } from '../../../grader/sandbox/worker/unpack.ts'
import type { RunJob } from '../messages.ts'

type Factory = () => unknown

/** TensorFlow.js, where this worker has it. */
export interface Tensors {
  make: Factory
  isReady(): boolean
}

/** Does the one job of this worker: what `grader/sandbox/worker/main.ts` does in the grader's, in the one realm there is here. */
export async function serve(tensors?: Tensors): Promise<void> {
  const { code, drive, libraries, calls } = await received
  if (tensors) await untilReady(tensors)
  const learner = evaluate(code, 'solution.ts')
  const makeDrive = drive === null ? undefined : evaluate(drive, 'drive.ts')
  const makeLibraries = libraries.map((it) => (it.code === '' ? tensors!.make : evaluate(it.code, it.name)))
  tell({ kind: 'began' }, [])
  for (const made of calls) {
    await answerCall(made, learner, makeDrive, makeLibraries)
    // what tensors leave behind no comparison of built-ins shows
    if (tensors || !isPristine()) return tell({ kind: 'spent' }, [])
  }
}

async function untilReady({ isReady }: Tensors) {
  while (!isReady()) await settle()
}

async function answerCall(
  { entry, packed, keepArgs }: RunJob['calls'][number],
  learner: Factory,
  drive: Factory | undefined,
  libraries: Factory[],
) {
  const args = unpack(copy(packed))
  const started = now()
  const outcome = call(learner, drive, entry, args, ...libraries)
  let wallMs = now() - started
  const isLate = outcome.state === 'pending'
  await settle()
  if (isLate) wallMs = now() - started
  // reading may run code too, and is time of the case as it is in the grader
  const reading = now()
  const status = read(outcome)
  wallMs += now() - reading
  const bytes = answer(status, args, keepArgs ? packed : undefined)
  tell({ kind: 'answered', answer: bytes, wallMs, log: takeLog() }, [bytes])
}

/** Code that does not even parse throws where its module would be made. */
function evaluate(code: string, name: string): Factory {
  try {
    return evaluateGlobally(`${code}\n//# sourceURL=${name}`) as Factory
  } catch (error) {
    return () => {
      throw error
    }
  }
}
