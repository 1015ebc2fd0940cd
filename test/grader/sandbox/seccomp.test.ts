import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCallFilter } from '../../../grader/sandbox/seccomp.ts'
import { forbiddenCalls } from '../../../grader/sandbox/system-calls.ts'

interface Call {
  number: number
  architecture: number
  firstArgument?: number
}

/** What the kernel does with a filter, as `man 2 seccomp` and `linux/filter.h` have it, for the five instructions ours uses. */
function decide(filter: Buffer, { number, architecture, firstArgument = 0 }: Call): string {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(number, 0)
  data.writeUInt32LE(architecture, 4)
  data.writeUInt32LE(firstArgument, 16)
  let accumulator = 0
  for (let pc = 0; ; pc++) {
    const [code, yes, no, k] = [
      filter.readUInt16LE(pc * 8),
      filter[pc * 8 + 2]!,
      filter[pc * 8 + 3]!,
      filter.readUInt32LE(pc * 8 + 4),
    ]
    if (code === 0x20) accumulator = data.readUInt32LE(k)
    else if (code === 0x06)
      return { 0x7fff0000: 'allow', 0x80000000: 'kill', 0x50001: 'EPERM', 0x50026: 'ENOSYS' }[k] ?? k.toString(16)
    else {
      const holds = code === 0x15 ? accumulator === k : code === 0x35 ? accumulator >= k : (accumulator & k) !== 0
      pc += holds ? yes : no
    }
  }
}

const machines = [
  { name: 'x64', architecture: 0xc000003e, column: 0, everyday: [0, 1, 9, 11, 202, 231], clone: 56 },
  { name: 'arm64', architecture: 0xc00000b7, column: 1, everyday: [63, 64, 222, 215, 98, 94], clone: 220 },
] as const

describe.each(machines)('the filter on $name', ({ name, architecture, column, everyday, clone }) => {
  const filter = makeCallFilter(name)!

  it('lets read, write, mmap, munmap, futex and exit_group through', () => {
    expect(everyday.map((number) => decide(filter, { number, architecture }))).toEqual(everyday.map(() => 'allow'))
  })

  it('refuses each forbidden call, and nothing else that has a number', () => {
    const forbidden = new Set(Object.values(forbiddenCalls).map((numbers) => numbers[column]))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 460 }), (number) => {
        const expected = forbidden.has(number) ? 'EPERM' : number === 435 ? 'ENOSYS' : 'allow'
        expect(decide(filter, { number, architecture })).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('lets threads be made, and no namespace', () => {
    const threadFlags = 0x3d0f00
    expect(decide(filter, { number: clone, architecture, firstArgument: threadFlags })).toBe('allow')
    for (const namespace of [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000])
      expect(decide(filter, { number: clone, architecture, firstArgument: threadFlags | namespace })).toBe('EPERM')
  })

  it('kills who speaks to the kernel in another tongue', () => {
    expect(decide(filter, { number: 1, architecture: 0x40000003 })).toBe('kill')
    expect(decide(filter, { number: 0x40000001, architecture })).toBe('kill')
  })
})

it('there is none for other processors, whose numbers nobody looked up', () => {
  expect(makeCallFilter('riscv64')).toBeUndefined()
})
