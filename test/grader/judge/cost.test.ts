import { expect, it } from 'vitest'
import { addCosts } from '../../../grader/judge/cost.ts'

const like = (cpuMs: number, modelCpuMs: number, memoryMB = 1, modelMemoryMB = 1) => ({
  cpuMs,
  memoryMB,
  modelCpuMs,
  modelMemoryMB,
})

it('times add up, and of memory the most counts', () => {
  expect(addCosts([like(10, 5, 30, 10), like(4, 5, 12, 20)])).toEqual({
    cpuMs: 14,
    modelCpuMs: 10,
    timeRatio: 1.4,
    memoryMB: 30,
    modelMemoryMB: 20,
    memoryRatio: 1.5,
  })
})

it('what is too little to be measured makes no ratio', () => {
  expect(addCosts([like(0.2, 0.01, 3, 0.1)])).toMatchObject({ timeRatio: 0.4, memoryRatio: 1 })
})
