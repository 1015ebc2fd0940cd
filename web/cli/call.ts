import { EventSourceParserStream } from 'eventsource-parser/stream'
import { Problem } from '#schema/errors.ts'
import type { Account } from './account.ts'
import { CliError } from './cli-error.ts'

interface Request {
  method?: 'GET' | 'POST'
  body?: unknown
  headers?: Record<string, string>
}

async function send({ url, token }: Account, path: string, { method = 'GET', body, headers }: Request): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
  } catch (cause) {
    throw new CliError(`${url} does not answer. Is Gradus running there?`, { cause })
  }
  if (response.ok) return response
  const problem = Problem.safeParse(await response.json().catch(() => null))
  if (!problem.success) throw new CliError(`${url} answers with status ${response.status}. Is it a Gradus?`)
  const { title, detail, issues = [] } = problem.data
  throw new CliError([`${title}.`, detail, ...issues.map(({ path, message }) => `${path}: ${message}`)].filter(Boolean).join('\n'))
}

/** One call of the API, whose contract says what comes. Throws CliError with what the API says. */
export async function call<T>(account: Account, path: string, request: Request = {}): Promise<T> {
  const response = await send(account, path, request)
  try {
    return (await response.json()) as T
  } catch {
    throw new CliError(`${account.url} does not answer as a Gradus does. Check the address.`)
  }
}

/** A stream of server-sent events, each parsed. Ends when the connection does. */
export async function* follow(account: Account, path: string): AsyncGenerator<unknown> {
  const { body } = await send(account, path, { headers: { accept: 'text/event-stream' } })
  const events = body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  for await (const { data } of events) yield JSON.parse(data)
}
