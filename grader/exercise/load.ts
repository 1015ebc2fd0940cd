import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ScalingProbe } from '../authoring/scaling.ts'
import { type AnyManifest, Manifest, WrittenManifest } from '#schema/manifest.ts'
import type { DrawPlot } from '../judge/draw-plot.ts'
import type { Check } from '../judge/judge-case.ts'

export const exercisesFolder = fileURLToPath(new URL('../../exercises/', import.meta.url))
const graderFolder = fileURLToPath(new URL('..', import.meta.url))

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
  /** Markdown, one a step. */
  hints: string[]
  /** Runs beside the learner's code where an exercise needs more than a plain call, see `authoring/drive.ts`. */
  drive: string | undefined
  afterword: Afterword
}

/** What is read once an attempt was accepted; null where nobody has written it. */
export interface Afterword {
  /** Markdown on the mistakes that people make. */
  discussion: string | null
  /** The same in Python with NumPy. */
  twin: string | null
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
    super(`There is no exercise "${slug}". There are: ${listFolders().join(', ')}`)
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
const undecisive = ['submissions', 'hints.md', 'survivors.json', 'proof.json', 'discussion.md', 'twin.py']

/** Exercises that are solved in code. */
export function listSlugs(): string[] {
  return listFolders().filter((slug) => kindOf(slug) === 'code')
}

/** Exercises that are answered in words: quizzes and reports. */
export function listWritten(): string[] {
  return listFolders().filter((slug) => kindOf(slug) !== 'code')
}

function listFolders(): string[] {
  return readdirSync(exercisesFolder)
    .filter((name) => existsSync(join(exercisesFolder, name, 'exercise.json')))
    .toSorted()
}

/** What cannot be read, or is of a kind that there is not, counts as code: loading it says what is wrong with it. */
export function kindOf(slug: string, root = exercisesFolder): AnyManifest['kind'] {
  try {
    const { kind } = JSON.parse(readFileSync(join(root, slug, 'exercise.json'), 'utf8')) as Partial<AnyManifest>
    return kind === 'quiz' || kind === 'report' ? kind : 'code'
  } catch {
    return 'code'
  }
}

/**
 * @param root the folder of exercises it is one of
 * @throws UnknownExercise
 * @throws ExerciseProblems listing every missing file and wrong manifest field
 */
export function loadExercise(slug: string, root = exercisesFolder): Exercise {
  const folder = join(root, slug)
  const manifest = readFolder(slug, () => required, root)
  if (manifest.kind !== 'code') throw new ExerciseProblems(slug, [`exercise.json: its kind is ${manifest.kind}`])
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    slug,
    folder,
    version: hashFolder(folder, manifest.imports),
    manifest,
    prompt: read('prompt.md'),
    starter: read('starter.ts'),
    solution: read('solution.ts'),
    hints: splitSteps(read('hints.md')),
    drive: existsSync(join(folder, 'drive.ts')) ? read('drive.ts') : undefined,
    afterword: readAfterword(folder),
  }
}

function readAfterword(folder: string): Afterword {
  const read = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null)
  return { discussion: read('discussion.md'), twin: read('twin.py') }
}

/** The items of a numbered list. */
function splitSteps(markdown: string): string[] {
  return markdown
    .split(/^\d+\.\s+/m)
    .map((step) => step.trim())
    .filter((step) => step !== '')
}

/**
 * The manifest of a folder that has every file it must have.
 * @throws UnknownExercise
 * @throws ExerciseProblems listing every missing file and wrong manifest field
 */
export function readFolder(
  slug: string,
  listRequired: (manifest: Pick<AnyManifest, 'kind'>) => readonly string[],
  root = exercisesFolder,
): AnyManifest {
  const folder = join(root, slug)
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(join(folder, 'exercise.json'))) throw new UnknownExercise(slug)
  const kind = kindOf(slug, root)
  const files = listRequired({ kind })
  const problems = files.filter((file) => !existsSync(join(folder, file))).map((file) => `${file} is missing`)
  const manifest = readManifest(folder, kind, problems)
  if (!manifest || problems.length > 0) throw new ExerciseProblems(slug, problems)
  return manifest
}

function readManifest(folder: string, kind: AnyManifest['kind'], problems: string[]): AnyManifest | undefined {
  try {
    const schema = kind === 'code' ? Manifest : WrittenManifest
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, 'exercise.json'), 'utf8')))
    if (parsed.success) return parsed.data
    problems.push(
      ...parsed.error.issues.map(({ path, message }) =>
        ['exercise.json', ...(path.length > 0 ? [path.join('.')] : []), message].join(': '),
      ),
    )
  } catch (error) {
    problems.push(`exercise.json is not JSON: ${(error as Error).message}`)
  }
  return undefined
}

/** Where files that decide a version stand: in the exercise's own folder, or in the grader's. */
export type DecidingRoot = 'exercise' | 'authoring' | 'library'

/**
 * The files that decide a version, in order, each by its path within its root. The generators of inputs live in the authoring folder, so its content
 * counts too; so do the libraries, where a solution may import them. An exercise of another time has its own ones beside it.
 */
export function listDecidingFiles(folder: string, imports: Manifest['imports'] = []) {
  const others = (['authoring', 'library'] as const).slice(0, imports.length > 0 ? 2 : 1)
  const roots: [DecidingRoot, string, string[]][] = [['exercise', folder, undecisive]]
  for (const root of others) {
    const beside = join(folder, '../../grader', root)
    roots.push([root, existsSync(beside) ? beside : join(graderFolder, root), []])
  }
  return roots.flatMap(([root, base, skip]) =>
    readdirSync(base, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .toSorted()
      .filter(
        (file) => !skip.some((prefix) => file === prefix || file.startsWith(`${prefix}/`)) && statSync(join(base, file)).isFile(),
      )
      .map((file) => ({ root, file, path: join(base, file) })),
  )
}

export function hashFolder(folder: string, imports: Manifest['imports'] = []): string {
  const hash = createHash('sha256')
  for (const { file, path } of listDecidingFiles(folder, imports)) hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/**
 * Imports a module of an exercise; another version of the folder is another module.
 * @throws ExerciseProblems naming the file and line that cannot be imported
 */
export async function importFrom<T>(exercise: Pick<Exercise, 'folder' | 'version'>, file: string): Promise<T | undefined> {
  const path = join(exercise.folder, file)
  if (!existsSync(path)) return undefined
  const refuse = (problem: string) => new ExerciseProblems(basename(exercise.folder), [problem])
  try {
    const module = (await import(`${pathToFileURL(path).href}?version=${exercise.version}`)) as { default?: T }
    if (module.default !== undefined) return module.default
  } catch (error) {
    throw refuse(`${findPlace(error, exercise.folder) ?? file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw refuse(`${file}: it has no default export`)
}

/** File and line of an error that came of importing. Node tells them in the stack alone, of a mistake in the syntax as of one at work. */
function findPlace(error: unknown, folder: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [, after] = stack.replaceAll('\\', '/').split(`${folder.replaceAll('\\', '/')}/`)
  const [, file, line] = /^([^?:\n]+)(?:\?version=\w+)?:(\d+)/.exec(after ?? '') ?? []
  return file && `${file}:${line}`
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
