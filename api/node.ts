import { parseArgs } from 'node:util'
import { whenParentIsGone } from './node/parent.ts'
import { help, readSettings } from './node/settings.ts'
import { start } from './node/start.ts'
import { StartError } from './node/start-error.ts'
import { version } from './version.ts'

function readArguments() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' }, version: { type: 'boolean' }, demo: { type: 'boolean' } } }).values
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}. --help lists what there is.`)
  }
}

// who reads our words may leave before we do: a service goes on without them
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

async function main(): Promise<void> {
  const wanted = readArguments()
  if (wanted.help) return console.log(help)
  if (wanted.version) return console.log(version)

  let end: (() => Promise<void>) | undefined
  let stopping = false
  const stop = async () => {
    // a terminal’s Ctrl-C comes twice under npm: from the terminal itself and passed on by npm
    if (stopping) return
    stopping = true
    // nothing is lost by leaving in the middle of a start: the grader goes when we do
    await end?.()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  if (process.env['npm_lifecycle_event'] !== undefined) whenParentIsGone(() => void stop())
  end = await start(readSettings(process.env, wanted.demo ?? false), (line) => console.log(line))
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? `gradus: ${error.message}` : error)
  process.exit(1)
})
