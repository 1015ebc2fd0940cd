import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { Library } from '#schema/manifest.ts'
import { plain } from '../../grader/plain.ts'
import { describeLibrary } from '../library/library.ts'
import type { Account } from './account.ts'
import { call } from './call.ts'
import { CliError } from './cli-error.ts'
import { pulledFile, type Pulled, samplesFile, solutionFile } from './folder.ts'

/** As much of an exercise as is needed here. */
const Exercise = z.object({
  kind: z.string(),
  title: z.string(),
  prompt: z.string(),
  version: z.string(),
  entry: z.array(z.string()),
  imports: z.array(z.string()),
  starter: z.string(),
  draft: z.object({ source: z.string() }).nullable(),
  latestSource: z.string().nullable(),
})

/** Kept as they come, for `test` to read. */
const Samples = z.record(z.string(), z.unknown())

/** What editors are told: the language of the sandbox, and nothing of Node or of browsers. */
const tsconfig = {
  compilerOptions: {
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['esnext'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  },
  files: [solutionFile, 'gradus.d.ts'],
}

const consoleTypes = `declare const console: Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...values: unknown[]) => void>\n`

/** Writes an exercise to a folder of its name: statement, starter, types, visible cases. A solution that is there is kept. */
export async function pull(account: Account, slug: string, into: string | undefined): Promise<void> {
  if (!/^[a-z0-9-]+$/.test(slug))
    throw new CliError(`“${slug}” is no name of an exercise. gradus outline prints the names that there are.`)
  const exercise = await call(account, `/exercises/${encodeURIComponent(slug)}`, Exercise)
  if (exercise.kind !== 'code')
    throw new CliError(`“${plain(exercise.title)}” is answered in words: ${account.url}/exercises/${slug}`)
  const samples = await call(account, `/exercises/${encodeURIComponent(slug)}/samples`, Samples)
  const path = resolve(into ?? '.', slug)
  const pulled: Pulled = { exercise: slug, version: exercise.version, entry: exercise.entry }
  mkdirSync(path, { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(path, name), text)
  write('statement.md', `# ${exercise.title}\n\n${exercise.prompt.trim()}\n`)
  write('starter.ts', exercise.starter)
  write('tsconfig.json', toJson(tsconfig))
  write('gradus.d.ts', consoleTypes + writeTypes(exercise.imports))
  write(samplesFile, toJson(samples))
  write(pulledFile, toJson(pulled))
  const kept = existsSync(join(path, solutionFile))
  if (!kept)
    write(solutionFile, [exercise.draft?.source, exercise.latestSource].find((source) => source?.trim()) ?? exercise.starter)
  const shown = relative('.', path) || '.'
  console.log(
    `${plain(exercise.title)}: read ${join(shown, 'statement.md')}, write ${join(shown, solutionFile)}${kept ? ' (kept as it was)' : ''}`,
  )
  console.log(`Then: cd ${shown} && gradus test --watch, and gradus submit`)
}

function writeTypes(imports: string[]): string {
  return Library.options
    .filter((name) => imports.includes(name))
    .map((name) => describeLibrary(name).types)
    .join('\n')
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
