import type { Engine } from '../../grader/engine.ts'
import { type Exercise, listSlugs, loadExercise } from '../../grader/exercise/load.ts'
import { readWrongSolutions } from '../../grader/verify/wrong-solutions.ts'
import { readHostilePrograms } from '../hostile/programs.ts'
import { makeAlike, makeHungry, makeSlow } from './variants.ts'

export const classes = ['right', 'wrong', 'alike', 'slow', 'hungry', 'hostile'] as const

export interface Submission {
  class: (typeof classes)[number]
  name: string
  exercise: Exercise
  source: string
}

/** Of the wrong solutions, one in so many is also submitted in other words. */
const alikeEvery = 8

/** A bomb is the same one whatever it was to compute: two are enough. */
const hungryExercises = ['pca', 'decision-tree']

/** Everything the repository has that can be submitted, and variants of it. */
export async function collectCorpus(engine: Engine, seed: string): Promise<Submission[]> {
  const exercises = listSlugs().map((slug) => loadExercise(slug))
  const corpus: Submission[] = []
  for (const exercise of exercises) corpus.push(...(await collectExercise(engine, exercise, seed)))
  const pca = exercises.find(({ slug }) => slug === 'pca')!
  for (const { name, source, imports } of readHostilePrograms()) {
    const exercise = { ...pca, manifest: { ...pca.manifest, imports } }
    corpus.push({ class: 'hostile', name, exercise, source })
  }
  return corpus
}

/** So many of each class at most, evenly from one end of it to the other. */
export function sampleCorpus(corpus: readonly Submission[], mostOf: (name: Submission['class']) => number): Submission[] {
  return classes.flatMap((name) => {
    const of = corpus.filter((it) => it.class === name)
    const size = Math.min(mostOf(name), of.length)
    return Array.from({ length: size }, (_, i) => of[Math.floor(((i + 0.5) * of.length) / size)]!)
  })
}

async function collectExercise(engine: Engine, exercise: Exercise, seed: string): Promise<Submission[]> {
  const { cases } = await engine.prepare(exercise, seed)
  const submit = (kind: Submission['class'], name: string, source: string): Submission => ({
    class: kind,
    name: `${exercise.slug}: ${name}`,
    exercise,
    source,
  })
  const known = readWrongSolutions(exercise)
  const alike = known.filter((_, i) => i % alikeEvery === 0).flatMap(({ mistake, source }) => makeAlike(mistake, source))
  const hungry = hungryExercises.includes(exercise.slug) ? makeHungry(exercise, cases) : []
  return [
    submit('right', 'the model', exercise.solution),
    submit('wrong', 'the starter', exercise.starter),
    ...known.map(({ mistake, verdict, source }) => submit(verdict === 'accepted' ? 'right' : 'wrong', mistake, source)),
    ...alike.map(({ name, source }) => submit('alike', name, source)),
    ...makeSlow(exercise, cases).map(({ name, source }) => submit('slow', name, source)),
    ...hungry.map(({ name, source }) => submit('hungry', name, source)),
  ]
}
