/** `npm run set-up -- <address>`: readies the libSQL server of an installation on Workers and prints the link for its first account. */
import { migrate } from 'drizzle-orm/libsql/migrator'
import { openDatabase } from '#schema/database/open.ts'
import { hasAccounts } from '../services/accounts.ts'
import { makeLink } from '../services/links.ts'
import { migrationsFolder } from './database.ts'
import { StartError } from './start-error.ts'

async function setUp(address: string | undefined): Promise<string> {
  const url = process.env['DATABASE_URL']
  if (!url || !address || !URL.canParse(address)) {
    throw new StartError('Say where: DATABASE_URL=libsql://… DATABASE_TOKEN=… npm run set-up -- https://gradus.example.org')
  }
  const db = await openDatabase(url, process.env['DATABASE_TOKEN'])
  await migrate(db, { migrationsFolder })
  if (await hasAccounts({ db })) return `Accounts are set up already: ${address}`
  return `Set up: ${new URL('/set-up', address).href}#${await makeLink({ db, now: Date.now }, 'set_up')}`
}

setUp(process.argv[2]).then(console.log, (error: unknown) => {
  console.error(error instanceof StartError ? `gradus: ${error.message}` : error)
  process.exit(1)
})
