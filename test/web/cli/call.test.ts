import { expect, it, onTestFinished, vi } from 'vitest'
import { printOutline } from '../../../web/cli/outline.ts'
import { pull } from '../../../web/cli/pull.ts'
import { submit } from '../../../web/cli/submit.ts'

const account = { url: 'http://127.0.0.1:4321', token: 'gradus_1' }
const folder = { exercise: 'f', version: '1', entry: ['f'], path: '', solution: import.meta.filename }

const commands = {
  outline: () => printOutline(account, undefined),
  'outline of a track': () => printOutline(account, 'a'),
  pull: () => pull(account, 'f', undefined),
  submit: () => submit(account, folder),
}

it.each(
  Object.entries(commands).flatMap(([name, command]) =>
    ['{}', '[]', 'null', '{"kind":1}', '', '<html>'].map((body) => ({ name, body, command })),
  ),
)('what is no Gradus is told so by $name, in one line: “$body”', async ({ command, body }) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)))
  onTestFinished(() => void vi.unstubAllGlobals())
  await expect(command()).rejects.toMatchObject({
    name: 'CliError',
    message: `${account.url} does not answer as a Gradus does. Check the address; if it is right, install this command anew from there.`,
  })
})
