import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { plain } from '../../grader/plain.ts'
import { Account, keepAccount } from './account.ts'
import { call } from './call.ts'
import { CliError } from './cli-error.ts'

/** As much of a session as is needed here. */
const Session = z.object({ user: z.object({ name: z.string() }).nullable() })

/** Keeps an address and a token once they were tried. The token is asked for, or comes through a pipe: on the command line others could read it. */
export async function signIn(address: string): Promise<void> {
  const url = Account.shape.url.safeParse(address)
  if (!url.success) throw new CliError(`${address} is no address; write it as http://127.0.0.1:4321`)
  const lines = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stderr : undefined })
  // where nothing can be read, a question is never answered
  const closed = once(lines, 'close').then(() => '')
  const token = (await Promise.race([lines.question(`A token from ${url.data}/settings: `), closed])).trim()
  lines.close()
  if (token === '') throw new CliError('There is no token. Make one on the settings page and paste it here.')
  const account = { url: url.data, token }
  const { user } = await call(account, '/session', Session)
  if (user === null) throw new CliError('This token is not known there. Make a new one on the settings page.')
  console.log(`Signed in as ${plain(user.name)}. Kept in ${keepAccount(account)}`)
}
