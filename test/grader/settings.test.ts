import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../grader/settings.ts'

describe('without wishes', () => {
  it('everything is chosen by what the machine has', () => {
    expect(readSettings({})).toMatchObject({ dataFolder: resolve('data'), sandbox: 'auto', reference: 'auto' })
  })

  it('a submission is graded on each core, on two at least and on eight at most', () => {
    expect(readSettings({}).lanes).toBe(Math.min(Math.max(2, availableParallelism()), 8))
  })
})

describe('an operator', () => {
  it('may choose how many are graded at a time', () => {
    expect(readSettings({ GRADUS_LANES: '1' }).lanes).toBe(1)
    expect(readSettings({ GRADUS_LANES: '24' }).lanes).toBe(24)
  })

  it.each(['0', '-1', '2.5', 'many', '65', 'Infinity'])('is told that %s is no number of submissions', (lanes) => {
    expect(() => readSettings({ GRADUS_LANES: lanes })).toThrow(
      `GRADUS_LANES=${lanes} is not a number of submissions: use one from 1 to 64`,
    )
  })

  it('is told what else there is to choose from', () => {
    expect(() => readSettings({ GRADUS_SANDBOX: 'firejail' })).toThrow(
      'GRADUS_SANDBOX=firejail is not known: use one of auto, required, off',
    )
    expect(() => readSettings({ GRADUS_REFERENCE: 'abacus' })).toThrow(
      'GRADUS_REFERENCE=abacus is not known: use one of auto, tensorflow-gpu, webgpu',
    )
  })
})
