import { EventSourceParserStream, ParseError } from 'eventsource-parser/stream'
import type { ZodType } from 'zod'
import { Problem, type ProblemCode } from '#schema/errors.ts'
import { plain } from '../../grader/plain.ts'
import type { Account } from './account.ts'
import { CliError, Unreachable } from './cli-error.ts'

/** An answer takes seconds where a class submits at once, and not minutes. */
const answerMs = 120_000

interface Request {
  method?: 'GET' | 'POST'
  body?: unknown
  headers?: Record<string, string>
  /** Ends it; an answer that takes too long ends it in any case where there is none. */
  signal?: AbortSignal
}

/** Where the API would send programs to another route, people have a command. */
const advice: Partial<Record<ProblemCode, string>> = {
  unknown_exercise: 'gradus outline prints the names that there are.',
  unknown_track: 'gradus outline prints the first, and below it the names of the others.',
}

async function send({ url, token }: Account, path: string, request: Request): Promise<Response> {
  const { method = 'GET', body, headers, signal = AbortSignal.timeout(answerMs) } = request
  let response: Response
  try {
    response = await fetch(`${url}/api/v1${path}`, {
      method,
      // code goes to no other server than was meant
      redirect: 'manual',
      signal,
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
  } catch (cause) {
    throw new Unreachable(`${url} does not answer. Is Gradus running there?`, { cause })
  }
  if (response.ok) return response
  const elsewhere = response.headers.get('location')
  if (elsewhere !== null && URL.canParse(elsewhere, url)) {
    const { origin } = new URL(elsewhere, url)
    throw new CliError(plain(`${url} sends on to ${origin}. If that is your Gradus, use its address: gradus sign-in ${origin}`))
  }
  const problem = Problem.safeParse(await response.json().catch(() => null))
  if (!problem.success) throw new CliError(`${url} answers with status ${response.status}. Is it a Gradus?`)
  const { code, title, detail, issues = [] } = problem.data
  // where fields are at fault, the detail is the same in one line
  const found = issues.length > 0 ? issues.map(({ path, message }) => `${path}: ${message}`) : [advice[code] ?? detail]
  throw new CliError([`${title}.`, ...found].flatMap((line) => (line ? [plain(line)] : [])).join('\n'))
}

/** One call of the API. Gives of the answer what `Wanted` has. Throws CliError with what the API says, and where something else answers. */
export async function call<T>(account: Account, path: string, Wanted: ZodType<T>, request: Request = {}): Promise<T> {
  const response = await send(account, path, request)
  const answer = Wanted.safeParse(await response.json().catch(() => undefined))
  if (answer.success) return answer.data
  throw new CliError(
    `${account.url} does not answer as a Gradus does. Check the address; if it is right, install this command anew from there.`,
  )
}

/** Characters: no report comes near it, and no server fills the memory. */
const longestEvent = 16 * 2 ** 20

/** A stream of server-sent events, each parsed. Ends when the connection does, or when nothing has come over it for so long, ms. */
export async function* follow(account: Account, path: string, silentMs: number): AsyncGenerator<unknown> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), silentMs)
  const hear = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      timer.refresh()
      controller.enqueue(chunk)
    },
  })
  try {
    const { body } = await send(account, path, { headers: { accept: 'text/event-stream' }, signal: silence.signal })
    const events = body!
      .pipeThrough(hear)
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ maxBufferSize: longestEvent }))
    for await (const { data } of events) yield readJson(data)
  } catch (error) {
    if (error instanceof ParseError)
      throw new CliError(`${account.url} does not answer as a Gradus does: an event of it has no end.`)
    // what fetch says of a connection that broke; of anything else an end would be a lie
    if (!silence.signal.aborted && !(error instanceof TypeError)) throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Undefined where it is none, which is no event that anybody knows. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
