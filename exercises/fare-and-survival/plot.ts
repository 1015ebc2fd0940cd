import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

const pounds = (amount: number) => `£${amount.toFixed(2)}`

export default plotsOf<typeof Api>({
  clean({ actual }) {
    const row = (survived: boolean) =>
      actual
        .filter((it) => it.survived === survived && it.age !== null)
        .map(({ age, fare }): [number, number] => [age!, fare])
        .slice(0, 2000)
    const unknown = actual.filter(({ age }) => age === null).length
    return {
      mark: 'scatter',
      title: 'The passengers you kept',
      summary: `You kept ${actual.length} passengers. ${unknown} are not drawn, because their age is not known.`,
      x: 'age in years',
      y: 'fare in pounds',
      series: [
        { name: 'survived', points: row(true) },
        { name: 'did not', points: row(false) },
      ],
    }
  },

  compareFares({ actual: { survivors, others, difference, low, high, p } }) {
    return {
      mark: 'bars',
      title: 'Mean fares, and what their difference may be',
      summary: `Survivors paid ${pounds(difference)} more on average, with an interval from ${pounds(low)} to ${pounds(high)} and p = ${p.toPrecision(2)}.`,
      x: 'figure',
      y: 'pounds',
      bars: [
        { label: 'survivors', value: survivors.mean },
        { label: 'others', value: others.mean },
        { label: 'difference', value: difference },
        { label: 'at least', value: low },
        { label: 'at most', value: high },
      ],
    }
  },
})
