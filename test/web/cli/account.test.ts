import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { keepAccount, readAccount } from '../../../web/cli/account.ts'

const XDG_CONFIG_HOME = '/nowhere'

it('comes from the environment, without the slash at its end', () => {
  const env = { XDG_CONFIG_HOME, GRADUS_URL: 'http://127.0.0.1:4321/', GRADUS_TOKEN: 'gradus_1' }
  expect(readAccount(env)).toEqual({ url: 'http://127.0.0.1:4321', token: 'gradus_1' })
})

it.each([
  [{}, /Sign in first: gradus sign-in/],
  // nobody's code goes to another Gradus than they named
  [{ GRADUS_URL: 'http://127.0.0.1:4321' }, /GRADUS_URL and GRADUS_TOKEN go together/],
  [{ GRADUS_TOKEN: 'gradus_1' }, /GRADUS_URL and GRADUS_TOKEN go together/],
  [{ GRADUS_URL: '127.0.0.1:4321', GRADUS_TOKEN: 'gradus_1' }, /GRADUS_URL=127\.0\.0\.1:4321 is no address; write it as http/],
])('of %j says what is missing', (env, words) => {
  expect(() => readAccount({ XDG_CONFIG_HOME, ...env })).toThrow(words)
})

it('is kept where nobody else may read it, in a file that was there before as well', () => {
  const home = mkdtempSync(join(tmpdir(), 'gradus-account-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  mkdirSync(join(home, 'gradus'))
  const before = join(home, 'gradus/account.json')
  writeFileSync(before, `{${' '.repeat(1000)}}`)
  chmodSync(before, 0o644)
  const account = { url: 'http://127.0.0.1:4321', token: 'gradus_1' }
  expect(keepAccount(account, { XDG_CONFIG_HOME: home })).toBe(before)
  expect(statSync(before).mode & 0o777).toBe(0o600)
  expect(readAccount({ XDG_CONFIG_HOME: home })).toEqual(account)
})
