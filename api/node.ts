import { parseArgs } from 'node:util'
import { help, readSettings } from './node/settings.ts'
import { start } from './node/start.ts'
import { StartError } from './node/start-error.ts'
import { version } from './version.ts'

function readArguments() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' }, version: { type: 'boolean' } } }).values
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} --help lists what there is.`)
  }
}

async function main(): Promise<void> {
  const wanted = readArguments()
  if (wanted.help) return console.log(help)
  if (wanted.version) return console.log(version)

  let end: (() => Promise<void>) | undefined
  const stop = async () => {
    // nothing is lost by leaving at once: the grader goes when we do
    const ending = end?.()
    end = undefined
    await ending
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  end = await start(readSettings(process.env), (line) => console.log(line))
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? `gradus: ${error.message}` : error)
  process.exit(1)
})
