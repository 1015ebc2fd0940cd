import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

export default plotsOf<typeof Api>({
  discretise: ({ actual, args: [values] }) => ({
    mark: 'scatter',
    title: 'Your bin of each value',
    summary: `${values.length} values in ${new Set(actual).size} different bins.`,
    x: 'value',
    y: 'bin',
    series: [{ name: 'values', points: values.map((value, i): [number, number] => [value, actual[i]!]) }],
  }),

  compareLeading: ({ actual: { selected, extracted } }) => ({
    mark: 'bars',
    title: 'What each tells of the labels, nats',
    summary: selected >= extracted ? 'The best feature tells at least as much.' : 'The first component tells more.',
    x: 'read from',
    y: 'nats',
    bars: [
      { label: 'best feature', value: selected },
      { label: 'first component', value: extracted },
    ],
  }),
})
