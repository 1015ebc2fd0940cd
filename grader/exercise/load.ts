import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ScalingProbe } from '../authoring/scaling.ts'
import { Manifest } from '#schema/manifest.ts'
import type { DrawPlot } from '../judge/draw-plot.ts'
import type { Check } from '../judge/judge-case.ts'

export const exercisesFolder = fileURLToPath(new URL('../../exercises/', import.meta.url))
const authoringFolder = fileURLToPath(new URL('../authoring/', import.meta.url))
const libraryFolder = fileURLToPath(new URL('../library/', import.meta.url))

/** An exercise as its folder has it. */
export interface Exercise {
  slug: string
  folder: string
  /** Content hash of all that decides inputs, answers, limits and the statement; SHA-256, hex. */
  version: string
  manifest: Manifest
  prompt: string
  starter: string
  solution: string
  /** Runs beside the learner's code where an exercise needs more than a plain call, see `authoring/drive.ts`. */
  drive: string | undefined
}

/** Everything wrong with a folder, found in one go. */
export class ExerciseProblems extends Error {
  readonly slug: string
  readonly problems: readonly string[]
  constructor(slug: string, problems: readonly string[]) {
    super(`exercises/${slug}: ${problems.join('; ')}`)
    this.slug = slug
    this.problems = problems
  }
}

export class UnknownExercise extends Error {
  constructor(slug: string) {
    super(`There is no exercise "${slug}". There are: ${listSlugs().join(', ')}`)
  }
}

const required = [
  'exercise.json',
  'prompt.md',
  'starter.ts',
  'solution.ts',
  'cases/visible.ts',
  'cases/hidden.ts',
  'reference.ts',
  'hints.md',
]
/** What is neither part of the statement nor seen in any report. */
const undecisive = ['submissions', 'hints.md', 'survivors.json', 'proof.json']

export function listSlugs(): string[] {
  return readdirSync(exercisesFolder)
    .filter((name) => existsSync(join(exercisesFolder, name, 'exercise.json')))
    .toSorted()
}

/**
 * @throws UnknownExercise
 * @throws ExerciseProblems listing every missing file and wrong manifest field
 */
export function loadExercise(slug: string): Exercise {
  const folder = join(exercisesFolder, slug)
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(join(folder, 'exercise.json'))) throw new UnknownExercise(slug)
  const problems = required.filter((file) => !existsSync(join(folder, file))).map((file) => `${file} is missing`)
  const manifest = readManifest(folder, problems)
  if (!manifest || problems.length > 0) throw new ExerciseProblems(slug, problems)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    slug,
    folder,
    version: hashFolder(folder, manifest),
    manifest,
    prompt: read('prompt.md'),
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    drive: existsSync(join(folder, 'drive.ts')) ? read('drive.ts') : undefined,
  }
}

function readManifest(folder: string, problems: string[]): Manifest | undefined {
  try {
    const parsed = Manifest.safeParse(JSON.parse(readFileSync(join(folder, 'exercise.json'), 'utf8')))
    if (parsed.success) return parsed.data
    problems.push(...parsed.error.issues.map((issue) => `exercise.json: ${issue.path.join('.')}: ${issue.message}`))
  } catch (error) {
    problems.push(`exercise.json is not JSON: ${(error as Error).message}`)
  }
  return undefined
}

/** The generators of inputs live in the authoring folder, so its content counts too; so do the libraries, where a solution may import them. */
function hashFolder(folder: string, { imports = [] }: Manifest): string {
  const hash = createHash('sha256')
  const roots: [string, string[]][] = [
    [folder, undecisive],
    [authoringFolder, []],
  ]
  if (imports.length > 0) roots.push([libraryFolder, []])
  for (const [root, skip] of roots) {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
    for (const file of files.toSorted()) {
      const path = join(root, file)
      if (skip.some((prefix) => file === prefix || file.startsWith(`${prefix}/`)) || !statSync(path).isFile()) continue
      hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Imports a module of an exercise; another version of the folder is another module. */
export async function importFrom<T>(exercise: Pick<Exercise, 'folder' | 'version'>, file: string): Promise<T | undefined> {
  const path = join(exercise.folder, file)
  if (!existsSync(path)) return undefined
  const module = (await import(`${pathToFileURL(path).href}?version=${exercise.version}`)) as { default: T }
  return module.default
}

export async function loadChecks(exercise: Pick<Exercise, 'folder' | 'version'>): Promise<Record<string, Check>> {
  return (await importFrom<Record<string, Check>>(exercise, 'check.ts')) ?? {}
}

export async function loadPlots(exercise: Pick<Exercise, 'folder' | 'version'>): Promise<Record<string, DrawPlot>> {
  return (await importFrom<Record<string, DrawPlot>>(exercise, 'plot.ts')) ?? {}
}

export async function loadProbes(exercise: Pick<Exercise, 'folder' | 'version'>): Promise<ScalingProbe[]> {
  return (await importFrom<ScalingProbe[]>(exercise, 'scaling.ts')) ?? []
}
