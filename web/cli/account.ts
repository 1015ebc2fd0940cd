import { closeSync, fchmodSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CliError } from './cli-error.ts'

/** Which Gradus, and as whom. */
export const Account = z.object({
  /** Such as `http://127.0.0.1:4321`; no slash at its end. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  token: z.string().min(1),
})
export type Account = z.infer<typeof Account>

function accountFile(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'gradus', 'account.json')
}

/** From the environment (GRADUS_URL, GRADUS_TOKEN), else as it was kept. Throws CliError where there is none. */
export function readAccount(env: NodeJS.ProcessEnv = process.env): Account {
  const { GRADUS_URL: url, GRADUS_TOKEN: token } = env
  // one alone would send code to another Gradus than was meant
  if (!url !== !token) throw new CliError('GRADUS_URL and GRADUS_TOKEN go together: set both, or neither and sign in.')
  if (url && !Account.shape.url.safeParse(url).success)
    throw new CliError(`GRADUS_URL=${url} is no address; write it as http://127.0.0.1:4321`)
  const found = Account.safeParse(url && token ? { url, token } : readKept(env))
  if (found.success) return found.data
  throw new CliError('Sign in first: gradus sign-in <address of your Gradus>. The token comes from its settings page.')
}

function readKept(env: NodeJS.ProcessEnv): unknown {
  try {
    return JSON.parse(readFileSync(accountFile(env), 'utf8'))
  } catch {
    return null
  }
}

/** Nobody else on the machine may read it. Gives the file’s path. */
export function keepAccount(account: Account, env: NodeJS.ProcessEnv = process.env): string {
  const file = accountFile(env)
  mkdirSync(dirname(file), { recursive: true })
  const open = openSync(file, 'w', 0o600)
  try {
    // one that was there keeps its mode otherwise
    fchmodSync(open, 0o600)
    writeSync(open, `${JSON.stringify(account, null, 2)}\n`)
  } finally {
    closeSync(open)
  }
  return file
}
