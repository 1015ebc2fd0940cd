import { Command } from 'commander'
import { readAccount } from './account.ts'
import { CliError } from './cli-error.ts'
import { openFolder } from './folder.ts'
import { printOutline } from './outline.ts'
import { pull } from './pull.ts'
import { signIn } from './sign-in.ts'
import { submit } from './submit.ts'
import manifest from '../../package.json' with { type: 'json' }

const program = new Command('gradus')
  // before there are commands, which take it over
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .description('Solve the exercises of a Gradus in your own editor.')
  .version(manifest.version)
  .showHelpAfterError('(gradus --help lists the commands)')
  .addHelpText(
    'after',
    '\nWithout signing in: GRADUS_URL and GRADUS_TOKEN in the environment. Exit codes: 0 accepted, 1 not accepted, 2 anything else.',
  )

program
  .command('sign-in <address>')
  .description('keep the address of your Gradus and a token from its settings page')
  .action((address: string) => signIn(address))
program
  .command('outline [track]')
  .description('print a track with your progress and the names of its exercises')
  .action((track?: string) => printOutline(readAccount(), track))
program
  .command('pull <exercise> [folder]')
  .description('write statement, starter, types and visible cases to a folder; your solution is never written over')
  .action((exercise: string, folder?: string) => pull(readAccount(), exercise, folder))
program
  .command('test [folder]')
  .description('run the visible cases on this machine')
  .option('-w, --watch', 'again whenever the solution is saved')
  .action(async (folder: string | undefined, { watch = false }: { watch?: boolean }) => {
    // it brings a compiler along, which the other commands need not wait for
    const { testFolder } = await import('./test.ts')
    if (!(await testFolder(openFolder(folder), watch))) process.exitCode = 1
  })
program
  .command('submit [folder]')
  .description('have the solution graded, and see the report as it comes')
  .action(async (folder?: string) => {
    if (!(await submit(readAccount(), openFolder(folder)))) process.exitCode = 1
  })

if (Number.parseInt(process.versions.node) < 22) {
  console.error(`gradus: Node.js ${process.versions.node} is too old for it. Install 22 or newer, from https://nodejs.org`)
  process.exit(2)
}
try {
  await program.parseAsync()
} catch (error) {
  // what the system refuses, a folder that is a file or a full disk, it says with the path
  const isTold = error instanceof CliError || (error instanceof Error && 'syscall' in error)
  console.error(isTold ? `gradus: ${error.message}` : error)
  process.exitCode = 2
}
