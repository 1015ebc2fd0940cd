import { expect, test, vi } from 'vitest'
import { proveSeed } from '../../grader/prove-seed.ts'
import { ReferenceFailure } from '../../grader/reference/references.ts'

const failure = new ReferenceFailure('"a case": the model solution gets time_limit (time)')

test('a seed whose first proof fails is proven by the second', async () => {
  const prove = vi.fn<() => Promise<string>>().mockRejectedValueOnce(failure).mockResolvedValueOnce('proven')
  expect(await proveSeed(prove)).toBe('proven')
})

test('a seed that fails twice has failed', async () => {
  const prove = vi.fn<() => Promise<string>>().mockRejectedValue(failure)
  await expect(proveSeed(prove)).rejects.toBe(failure)
  expect(prove).toHaveBeenCalledTimes(2)
})

test('what is no failure of the proof is not tried again', async () => {
  const prove = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('the sandbox was closed'))
  await expect(proveSeed(prove)).rejects.toThrow('the sandbox was closed')
  expect(prove).toHaveBeenCalledTimes(1)
})
