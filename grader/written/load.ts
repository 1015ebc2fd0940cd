import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenManifest } from '#schema/manifest.ts'
import type { AnswerKey, Written } from '#schema/written.ts'
import type { QuizItem } from '../authoring/quiz.ts'
import type { ReportSpec } from '../authoring/report.ts'
import { type Exercise, ExerciseProblems, exercisesFolder, hashFolder, importFrom, readFolder } from '../exercise/load.ts'

/** An exercise that is answered in words. */
export interface WrittenExercise extends Pick<Exercise, 'slug' | 'folder' | 'version' | 'prompt' | 'starter'> {
  manifest: WrittenManifest
  /** Empty for a report. */
  items: readonly QuizItem[]
  written: Written
  key: AnswerKey
}

const required = { quiz: ['prompt.md', 'quiz.ts'], report: ['prompt.md', 'report.ts', 'starter.md', 'model.md'] }

/**
 * What a report claims is computed from its data, unless `recall` has the key of that version from before.
 * @param root the folder of exercises it is one of
 * @throws UnknownExercise
 * @throws ExerciseProblems listing every missing file and wrong manifest field
 */
export async function loadWritten(
  slug: string,
  recall: (version: string) => Promise<AnswerKey | null> = async () => null,
  root = exercisesFolder,
): Promise<WrittenExercise> {
  const folder = join(root, slug)
  const manifest = readFolder(slug, ({ kind }) => (kind === 'code' ? [] : required[kind]), root)
  if (manifest.kind === 'code') throw new ExerciseProblems(slug, ['exercise.json: its kind is code'])
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const facts = { slug, folder, version: hashFolder(folder, []), manifest, prompt: read('prompt.md') }
  const files = manifest.data.map(({ file }) => ({ name: file, text: read(join('data', file)) }))
  const shown = manifest.data.map(({ file, licence, source }) => ({ name: file, licence, source }))
  if (manifest.kind === 'quiz') {
    const items = (await importFrom<readonly QuizItem[]>(facts, 'quiz.ts'))!
    return { ...facts, ...describeQuiz(items, files, shown) }
  }
  const spec = (await importFrom<ReportSpec<unknown>>(facts, 'report.ts'))!
  return {
    ...facts,
    starter: read('starter.md'),
    ...describeReport(spec, read('model.md'), files, shown, await recall(facts.version)),
  }
}

type Described = Pick<WrittenExercise, 'items' | 'written' | 'key'>

function describeQuiz(
  items: readonly QuizItem[],
  files: AnswerKey['files'],
  shown: Written['files'],
): Described & { starter: string } {
  const judged = items.filter((it) => it.kind === 'short')
  const model = judged.map((it) => `## ${it.question.title}\n\n${it.model}`).join('\n\n')
  return {
    items,
    starter: '{"answers":{}}',
    written: {
      questions: items.map(({ question }) => question),
      sections: [],
      claims: [],
      rubric: judged.map(({ criterion }) => criterion),
      files: shown,
    },
    key: { model, claims: [], files },
  }
}

function describeReport(
  { sections, claims, rubric, read }: ReportSpec<unknown>,
  model: string,
  files: AnswerKey['files'],
  shown: Written['files'],
  known: AnswerKey | null,
): Described {
  const facts = claims.map(({ id, label, unit, rounding }) => ({ id, label, unit, rounding }))
  return {
    items: [],
    written: { questions: [], sections: [...sections], claims: facts, rubric: [...rubric], files: shown },
    key: known ?? { model, claims: computeClaims(), files },
  }

  function computeClaims(): AnswerKey['claims'] {
    const data = read(Object.fromEntries(files.map(({ name, text }) => [name, text])))
    return claims.map(({ of, mistakes }, i) => ({
      ...facts[i]!,
      value: of(data),
      mistakes: Object.entries(mistakes).map(([says, compute]) => ({ says, value: compute(data) })),
    }))
  }
}
