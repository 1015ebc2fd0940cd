import { expect, it } from 'vitest'
import type { ExerciseEntry } from '#schema/contracts/exercise.ts'
import { listUnits, makeFinder } from '../../../web/search/find.ts'

const entry = (slug: string, facts: Partial<ExerciseEntry>): ExerciseEntry => ({
  slug,
  title: slug,
  summary: '',
  points: 10,
  difficulty: 2,
  minutes: 40,
  state: 'open',
  kind: 'code',
  selfMarked: false,
  older: null,
  boxes: [],
  ...facts,
})
const place = (unit: string, box: string) => ({ track: 'path', trackTitle: 'Path', unit, box })
const pca = entry('pca', {
  title: 'PCA from scratch',
  summary: 'Eigenvectors of a covariance matrix.',
  difficulty: 4,
  minutes: 90,
  state: 'done',
})
const tree = entry('tree', {
  title: 'A decision tree',
  boxes: [place('Unit 5', 'Tree-based methods')],
  minutes: 60,
  state: 'tried',
})
const bayes = entry('bayes', {
  title: 'Naive Bayes',
  summary: 'Priors and likelihoods.',
  boxes: [place('Unit 3', 'Bayes’ theorem')],
})
const find = makeFinder([pca, tree, bayes])

it('finds everything, in its order, where nothing is asked', () => expect(find({})).toEqual([pca, tree, bayes]))

it('finds by the beginning of a word, by a box, and by a misspelt word', () => {
  expect(find({ words: 'eigen' })).toEqual([pca])
  expect(find({ words: 'theorem' })).toEqual([bayes])
  expect(find({ words: 'desicion tree' })).toEqual([tree])
})

it('wants all words', () => expect(find({ words: 'naive eigenvectors' })).toEqual([]))

it('puts a title before a mention', () => {
  const mention = entry('mention', { summary: 'After this, PCA.' })
  expect(makeFinder([mention, pca])({ words: 'pca' })).toEqual([pca, mention])
})

it('filters by state, minutes, difficulty and unit, together with words', () => {
  expect(find({ state: 'tried' })).toEqual([tree])
  expect(find({ minutes: 60 })).toEqual([tree, bayes])
  expect(find({ difficulty: 3 })).toEqual([tree, bayes])
  expect(find({ unit: 'Unit 3' })).toEqual([bayes])
  expect(find({ words: 'bayes', minutes: 30 })).toEqual([])
})

it('lists units once', () => expect(listUnits([tree, bayes, tree])).toEqual(['Unit 5', 'Unit 3']))
