import { type Plot, plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** Where one number stands among those it speaks for. */
export default plotsOf<typeof Api>({
  mean: ({ actual, args: [values] }) => compare('Your mean among the values', 'your mean', actual, values),
  median: ({ actual, args: [values] }) => compare('Your median among the values', 'your median', actual, values),

  modes({ actual, args: [values] }) {
    const sorted = [...new Set(values)].toSorted((a, b) => a - b)
    const listed = new Set(actual)
    return {
      mark: 'bars',
      title: 'How often each value occurs; yours are marked',
      summary: `Of ${sorted.length} different values you list ${sorted.filter((it) => listed.has(it)).length}.`,
      x: 'value',
      y: 'times',
      bars: sorted.map((value) => ({
        label: listed.has(value) ? `${value} *` : `${value}`,
        value: values.filter((it) => it === value).length,
      })),
    }
  },
})

function compare(title: string, name: string, answer: number, values: number[]): Plot {
  const sorted = values.toSorted((a, b) => a - b)
  const below = values.filter((value) => value < answer).length
  return {
    mark: 'line',
    title,
    summary: `Of ${values.length} values, ${below} lie below ${answer.toPrecision(4)}.`,
    x: 'rank',
    y: 'value',
    series: [
      { name: 'values, sorted', points: sorted.map((value, i) => [i + 1, value]) },
      {
        name,
        points: [
          [1, answer],
          [values.length, answer],
        ],
      },
    ],
  }
}
