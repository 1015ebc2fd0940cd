/**
 * The yardsticks: the same code without any of our protection. L0 calls functions that are hot already; L1 transpiles never-seen source and
 * evaluates it with `new Function` in a warm Node. Its own process, so that throughput can be measured with two of them.
 */
import { transformSync } from 'oxc-transform'
import { makeFresh } from './source.ts'

export interface DirectRequest {
  level: 'L0' | 'L1'
  times: number
  source: string
  cases: { entry: string; args: unknown[] }[]
}

type Entries = Record<string, (...args: unknown[]) => unknown>

function evaluate(source: string): Entries {
  const { code } = transformSync('solution.ts', source, { lang: 'ts', sourceType: 'module' })
  const names = [...code.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => match[1])
  const body = `${code.replaceAll(/^export (?=(async )?function|const|class)/gm, '')}\nreturn { ${names.join(', ')} }`
  // code of ours, run without a sandbox on purpose
  return new (Function as unknown as new (body: string) => () => Entries)(body)()
}

function runCases(entries: Entries, cases: DirectRequest['cases']) {
  for (const { entry, args } of cases) {
    try {
      entries[entry]!(...args)
    } catch {
      // cases that ask for an error
    }
  }
}

let hot: Entries | undefined
process.on('message', ({ level, times, source, cases }: DirectRequest) => {
  hot ??= evaluate(source)
  const ms: number[] = []
  for (let i = 0; i < times; i++) {
    const fresh = makeFresh(source)
    const started = performance.now()
    runCases(level === 'L0' ? hot : evaluate(fresh), cases)
    ms.push(performance.now() - started)
  }
  process.send!(ms)
})
process.on('disconnect', () => process.exit(0))
