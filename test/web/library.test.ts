import * as linalg from 'gradus/linalg'
import { expect, it } from 'vitest'
import { Library } from '#schema/manifest.ts'
import { addressOf, describeLibrary, findLibrary } from '../../web/library/library.ts'

it('the page has the words, signatures and types of every library there is', () => {
  for (const name of Library.options) {
    const { introduction, declarations, types } = describeLibrary(name)
    expect(introduction).not.toBe('')
    for (const { signature } of declarations.filter(({ kind }) => kind === 'function'))
      expect(types).toContain(`export ${signature}\n`)
    expect(types).toContain(`declare module '${name}'`)
  }
  const names = describeLibrary('gradus/linalg').declarations.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(linalg)))
})

it('each library has an address, and other addresses have none', () => {
  expect(addressOf('gradus/linalg')).toBe('/docs/linalg')
  expect(addressOf('gradus/linalg', 'solve')).toBe('/docs/linalg#solve')
  expect(findLibrary('linalg')).toBe('gradus/linalg')
  for (const path of ['', 'nothing', '../linalg', 'constructor', '__proto__']) expect(findLibrary(path)).toBeUndefined()
})
