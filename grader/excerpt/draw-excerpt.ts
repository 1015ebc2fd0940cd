import type { Excerpt } from '#schema/excerpt.ts'
import { type Finding, type Path, readAt, showPath } from '../judge/finding.ts'
import type { Judgement } from '../judge/judge-case.ts'
import { showValue } from '../judge/show.ts'
import { isNumbers, shapeOf } from '../judge/structure.ts'
import { digitsBetween, showNumber } from './digits.ts'

type List = ArrayLike<unknown>

/** Rows or columns of an excerpt, at most. */
const most = 8
/** Of what stands in a cell and is no number, about so many characters. */
const textRoom = 16

/**
 * The piece of an answer to point at for the first thing found wrong with it; undefined where there is no list to show, or where the
 * exercise compared something else than stands in the answer. For cases whose values may be seen alone.
 */
export function drawExcerpt({ findings: [finding], answer }: Judgement): Excerpt | undefined {
  if (!finding || answer === undefined) return undefined
  return drawShapes(finding) ?? drawCells(finding, answer)
}

function drawShapes({ path, actual, expected }: Finding): Excerpt | undefined {
  const [a, e] = [shapeOf(actual), shapeOf(expected)]
  if (!a || !e || a.length > 8 || e.length > 8) return undefined
  const transposed = a.length === 2 && e.length === 2 && a[0] === e[1] && a[1] === e[0]
  return a.join() === e.join() ? undefined : { kind: 'shapes', of: nameOf(path), actual: a, expected: e, transposed }
}

function drawCells(finding: Finding, answer: unknown): Excerpt | undefined {
  const { path, actual, expected } = finding
  const last = path.at(-1)
  if (typeof last !== 'number' || !('expected' in finding)) return undefined
  const line = readAt(answer, path.slice(0, -1))
  if (!isList(line) || last >= line.length || !Object.is(line[last], actual)) return undefined
  const before = path.at(-2)
  const table = typeof before === 'number' ? readAt(answer, path.slice(0, -2)) : undefined
  const isMatrix = isList(table) && Array.from(table).every(isList)
  const rows = isMatrix ? Array.from(table as ArrayLike<List>) : [line]
  const row = isMatrix ? (before as number) : 0
  const width = rows.reduce((widest, it) => Math.max(widest, it.length), 0)

  const digits = typeof actual === 'number' && typeof expected === 'number' ? digitsBetween(actual, expected) : 6
  const show = (value: unknown) => (typeof value === 'number' ? showNumber(value, digits) : showValue(value, textRoom).slice(0, 40))
  const shownRows = windowAround(row, rows.length)
  const columns = windowAround(last, width)
  const mirror = { row: shownRows.indexOf(last), column: columns.indexOf(row) }
  const mirrored = finding.kind === 'transposed' && mirror.row >= 0 && mirror.column >= 0
  return {
    kind: 'cells',
    of: nameOf(path.slice(0, isMatrix ? -2 : -1)),
    shape: isMatrix ? [rows.length, width] : [width],
    rows: isMatrix ? shownRows : [],
    columns,
    cells: shownRows.map((r) => columns.map((c) => (c < rows[r]!.length ? show(rows[r]![c]) : ''))),
    wrong: { row: shownRows.indexOf(row), column: columns.indexOf(last) },
    expected: show(expected),
    ...(mirrored && { mirror }),
  }
}

/** The indices shown of a list: with as many before `at` as after it, as far as there are. */
function windowAround(at: number, length: number): number[] {
  const size = Math.min(length, most)
  const start = Math.min(Math.max(0, at - most / 2), length - size)
  return Array.from({ length: size }, (_, i) => start + i)
}

function isList(value: unknown): value is List {
  return Array.isArray(value) || isNumbers(value)
}

function nameOf(path: Path): string {
  return showPath(path).slice(0, 200)
}
