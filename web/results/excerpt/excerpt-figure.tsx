import type { Excerpt } from '#schema/excerpt.ts'
import { Match, Switch, type JSX } from 'solid-js'
import { CellGrid } from './cell-grid.tsx'
import { ShapePair } from './shape-pair.tsx'

/** Where the first difference is, as one would point at it. */
export function ExcerptFigure(props: { excerpt: Excerpt }): JSX.Element {
  const cells = () => (props.excerpt.kind === 'cells' ? props.excerpt : undefined)
  const shapes = () => (props.excerpt.kind === 'shapes' ? props.excerpt : undefined)
  return (
    <Switch>
      <Match when={cells()}>{(it) => <CellGrid excerpt={it()} />}</Match>
      <Match when={shapes()}>{(it) => <ShapePair excerpt={it()} />}</Match>
    </Switch>
  )
}
