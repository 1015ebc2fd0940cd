import { networkInterfaces } from 'node:os'
import { styleText } from 'node:util'

/** An address to type into a browser for a server that listens on `host`: its own, or one of this machine's where it listens on all. */
export function baseUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => !address.internal && address.family === 'IPv4')
  const name = everywhere ? (outward?.address ?? '127.0.0.1') : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

// plain where the output is no terminal
const bold = (text: string) => styleText('bold', text)
const dim = (text: string) => styleText('dim', text)
const cyan = (text: string) => styleText('cyan', text)

export interface WayIn {
  /** What the link is good for. */
  purpose: string
  link: string
}

interface Facts {
  version: string
  ways: readonly WayIn[]
  sandbox: string
  reference: string
  /** Why better reference backends were refused, one line each. */
  notes: readonly string[]
  dataFolder: string
}

export function drawBanner({ version, ways, sandbox, reference, notes, dataFolder }: Facts): string {
  const row = (name: string, value: string) => `  ${dim(name.padEnd(10))} ${value}`
  return [
    '',
    `  ${bold('Gradus')} ${version}`,
    '',
    ...ways.map(({ purpose, link }) => row(purpose, cyan(link))),
    row('Sandbox', sandbox === 'process' ? 'process, without bubblewrap: for people who trust each other (see README)' : sandbox),
    row('Reference', reference),
    ...notes.map((note) => row('', dim(`not ${note}`))),
    row('Data', dataFolder),
    '',
    `  ${dim('Ctrl-C stops it.')}`,
    '',
  ].join('\n')
}
