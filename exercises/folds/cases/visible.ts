import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

export default [
  visible('six rows in a shuffled order', 'shuffledOrder', [6, 2026], { kills: ['never-shuffles'] }),
  visible('seven rows in three folds', 'kFold', [7, 3, 11], { kills: ['trains-on-all-rows', 'keeps-the-shuffled-order'] }),
  visible('a picture of twenty rows in seven folds', 'kFold', [20, 7, 5]),
  visible('two classes of unequal size', 'stratifiedKFold', [[5, 7, 5, 5, 7, 5, 7, 5, 5, 7, 5], 3, 42], {
    kills: ['takes-places-for-rows', 'starts-every-class-at-fold-0'],
  }),
  visible('a picture of three classes in four folds', 'stratifiedKFold', [
    [0, 2, 1, 0, 0, 1, 2, 0, 1, 0, 2, 0, 1, 0, 1, 0, 2, 0],
    4,
    7,
  ]),
]
