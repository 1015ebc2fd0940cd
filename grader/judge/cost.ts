import type { Cost } from '#schema/report.ts'

/** What one answered case took, and what the model took for it. */
export interface CaseCost {
  cpuMs: number
  memoryMB: number
  modelCpuMs: number
  modelMemoryMB: number
}

/** Below these a measurement says little; ratios are taken as if at least so much had been needed. */
const leastMs = 0.5
const leastMB = 8

/** One submission's cost from its cases': times add up, of memory the most counts. At least one case is needed. */
export function addCosts(cases: readonly CaseCost[]): Cost {
  const total = (field: 'cpuMs' | 'modelCpuMs') => cases.reduce((sum, it) => sum + it[field], 0)
  const most = (field: 'memoryMB' | 'modelMemoryMB') => Math.max(...cases.map((it) => it[field]))
  const [cpuMs, modelCpuMs] = [total('cpuMs'), total('modelCpuMs')]
  const [memoryMB, modelMemoryMB] = [most('memoryMB'), most('modelMemoryMB')]
  return {
    cpuMs: round(cpuMs, 3),
    modelCpuMs: round(modelCpuMs, 3),
    timeRatio: round(cpuMs / Math.max(modelCpuMs, leastMs), 2),
    memoryMB: round(memoryMB, 2),
    modelMemoryMB: round(modelMemoryMB, 2),
    memoryRatio: round(Math.max(memoryMB, leastMB) / Math.max(modelMemoryMB, leastMB), 2),
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
