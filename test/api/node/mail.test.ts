import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { makeMail } from '../../../api/node/mail.ts'
import { readSettings } from '../../../api/node/settings.ts'

const message = { to: 'ben@example.org', subject: 'Grüße', text: 'Here:\n\nhttps://gradus.example.org/reset#abc\n' }

/** A mail server on a loopback address that wants a password and keeps what it gets. */
async function openServer(): Promise<{ url: string; got: { to: string[]; text: string }[] }> {
  const got: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'gradus' && password === 'secret' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        got.push({ to: envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `smtp://gradus:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`, got }
}

test('mail goes to the server of the settings, from its sender, as text', async () => {
  const { url, got } = await openServer()
  const { smtp } = readSettings({ GRADUS_SMTP_URL: url, GRADUS_MAIL_FROM: 'Gradus <gradus@example.org>' }, false)
  const mail = makeMail(smtp, () => {})
  await mail.send(message)
  expect(mail.delivers).toBe(true)
  expect(got.map(({ to }) => to)).toEqual([['ben@example.org']])
  expect(got[0]!.text).toMatch(/^From: Gradus <gradus@example\.org>/m)
  expect(got[0]!.text).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(got[0]!.text).toContain('https://gradus.example.org/reset#abc')
})

test('a server that refuses is told of, not passed over', async () => {
  const { url } = await openServer()
  const mail = makeMail({ url: url.replace('secret', 'wrong'), from: 'gradus@example.org' }, () => {})
  await expect(mail.send(message)).rejects.toThrow(/535|[Aa]uth/)
})

test('without a mail server the message is printed, link and all', async () => {
  const said: string[] = []
  const mail = makeMail(readSettings({}, false).smtp, (line) => said.push(line))
  await mail.send(message)
  expect(mail.delivers).toBe(false)
  expect(said.join('\n')).toContain('Mail to ben@example.org: Grüße')
  expect(said.join('\n')).toContain('  https://gradus.example.org/reset#abc')
})

test('settings that cannot work are refused at the start, without repeating a password', () => {
  const wrong = (env: Record<string, string>) => () => readSettings(env, false)
  expect(wrong({ GRADUS_URL: 'gradus.example.org' })).toThrow(/GRADUS_URL=gradus\.example\.org/)
  expect(wrong({ GRADUS_URL: 'https://example.org/gradus' })).toThrow(/GRADUS_URL/)
  expect(wrong({ GRADUS_SMTP_URL: 'smtp://a:b@mail.example.org' })).toThrow(/GRADUS_MAIL_FROM/)
  expect(wrong({ GRADUS_SMTP_URL: 'mail:pass-word@example.org' })).toThrow(/^(?!.*pass-word).*GRADUS_SMTP_URL/)
  expect(readSettings({ GRADUS_URL: 'https://gradus.example.org/' }, false).url).toBe('https://gradus.example.org')
})
