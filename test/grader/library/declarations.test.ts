import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isolatedDeclarationSync } from 'oxc-transform'
import { afterAll, describe, expect, it } from 'vitest'
import { Library } from '#schema/manifest.ts'
import { readLibrary } from '../../../grader/compile/library.ts'
import { readDeclarations, readIntroduction, writeTypes } from '../../../grader/library/declarations.ts'

const folder = mkdtempSync(join(tmpdir(), 'gradus-declarations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(Library.options)('%s', async (name) => {
  const source = readLibrary(name)
  const declarations = readDeclarations(source)
  const library = (await import(name)) as Record<string, (...args: unknown[]) => unknown>

  it('documents each function that Node can import by the same name, and nothing else', () => {
    const functions = declarations.filter(({ kind }) => kind === 'function').map(({ name }) => name)
    expect(functions.toSorted()).toEqual(Object.keys(library).toSorted())
  })

  it('shows the signatures that a compiler finds', () => {
    const { code } = isolatedDeclarationSync('library.ts', source)
    const bare = (text: string) => text.replaceAll(/\/\*\*[^]*?\*\/|\b(export|declare)\b|[\s;]/g, '')
    expect(bare(declarations.map(({ signature }) => signature).join('\n'))).toBe(bare(code))
  })

  it('says of each what it does, and of each that throws, when', () => {
    for (const { name, kind, description, examples } of declarations) {
      expect(description, name).toMatch(/^\S.{20,}/)
      if (kind === 'function') expect(examples, name).not.toEqual([])
      const body = library[name]?.toString() ?? ''
      if (/throw|require(Matrix|Square)\(/.test(body)) expect(description, name).toMatch(/^`RangeError` when /m)
    }
    expect(readIntroduction(source)).toMatch(/^\S.{20,}/)
  })

  it.each(declarations.flatMap(({ examples }) => examples))('%s', (example) => {
    const [call, answer] = example.split(' // ')
    const evaluate = (code: string): unknown => new Function(...Object.keys(library), `return (${code})`)(...Object.values(library))
    expect(evaluate(call!)).toEqual(evaluate(answer!))
  })

  it('gives the editor types under which a right call passes, and a wrong one does not', () => {
    const tsc = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))
    const check = (source: string) => {
      writeFileSync(join(folder, 'library.d.ts'), writeTypes(name, declarations))
      writeFileSync(join(folder, 'solution.ts'), source)
      const options = ['--noEmit', '--strict', '--ignoreConfig', '--target', 'esnext', '--module', 'esnext', '--types', '']
      const { stdout } = spawnSync(process.execPath, [tsc, ...options, 'library.d.ts', 'solution.ts'], {
        cwd: folder,
        encoding: 'utf8',
      })
      return stdout.trim()
    }
    const names = declarations.filter(({ kind }) => kind === 'function').map(({ name }) => name)
    const head = `import { ${names.join(', ')} } from '${name}'\n`
    const calls = declarations.flatMap(({ examples }) => examples).map((example) => example.split(' // ')[0]!)
    expect(check(head + calls.map((call, i) => `export const x${i} = ${call}`).join('\n'))).toBe('')
    const wrong = check(`import { nothing } from '${name}'\n${head}export const x: string = ${calls[0]}`)
    expect(wrong.match(/TS\d+/g)).toEqual(['TS2305', 'TS2322'])
  })
})

it('a source that breaks its lines reads as one that does not', () => {
  const source = [
    '/** About it. */',
    '',
    '/** One line. */',
    'export function one(a: number): number {',
    '  return a',
    '}',
    '',
    '/** Not for you. */',
    'function hidden() {}',
    '',
    '/**',
    ' * The first',
    ' * paragraph.',
    ' *',
    ' * The second.',
    ' *',
    ' * @example two() // 2',
    ' */',
    'export function two(): number {',
    '}',
  ].join('\n')
  expect(readIntroduction(source)).toBe('About it.')
  expect(readDeclarations(source)).toEqual([
    { name: 'one', kind: 'function', signature: 'function one(a: number): number', description: 'One line.', examples: [] },
    {
      name: 'two',
      kind: 'function',
      signature: 'function two(): number',
      description: 'The first paragraph.\n\nThe second.',
      examples: ['two() // 2'],
    },
  ])
})
