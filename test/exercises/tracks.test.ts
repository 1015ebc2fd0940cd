import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Track } from '#schema/track.ts'

const folder = new URL('../../exercises/', import.meta.url)
const tracks = readdirSync(new URL('tracks/', folder)).map((file) => ({
  file,
  track: Track.parse(JSON.parse(readFileSync(new URL(`tracks/${file}`, folder), 'utf8'))),
}))

/** Every title of a track from the top down, as the lines of an outline. */
function linesOf({ phases }: Track): string[] {
  return phases.flatMap((phase) => [
    phase.title,
    ...phase.units.flatMap((unit) => [unit.title, ...unit.boxes.map((box) => box.title)]),
    ...phase.boxes.map((box) => box.title),
  ])
}

/** The lines of an outline without their Markdown: bullets, check boxes, bold marks and the label that `kind` stands for. */
function readOutline(name: string): string[] {
  const text = readFileSync(new URL(`outlines/${name}.txt`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^ *- (\[ \] )?/, '').replace(/^\*\*Challenge:\*\* /, ''))
    .map((line) => line.replace(/^\*\*(.*)\*\*$/, '$1'))
}

describe.each(tracks)('the track in $file', ({ file, track }) => {
  const boxes = track.phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])

  it('is named like its file', () => {
    expect(`${track.slug}.json`).toBe(file)
  })

  it('mirrors its outline word for word, in order', () => {
    expect(linesOf(track)).toEqual(readOutline(track.slug))
  })

  it('points only to exercises that exist, and to none twice in a box', () => {
    for (const box of boxes) {
      expect(new Set(box.exercises).size).toBe(box.exercises.length)
      for (const slug of box.exercises) expect(existsSync(new URL(`${slug}/exercise.json`, folder)), slug).toBe(true)
    }
  })
})

it('the other outlines have 12 lessons; 8 lessons and a project; a prerequisite and 9 sections; 14 chapters', () => {
  const count = (slug: string) => {
    const { phases } = tracks.find(({ track }) => track.slug === slug)!.track
    const units = phases.flatMap((phase) => phase.units)
    return { units: units.length, boxes: phases.flatMap((phase) => phase.boxes).length }
  }
  expect(count('ml-foundations')).toEqual({ units: 0, boxes: 12 })
  expect(count('ml-python')).toEqual({ units: 0, boxes: 9 })
  expect(count('practical-primer')).toEqual({ units: 0, boxes: 10 })
  expect(count('ml-handbook')).toEqual({ units: 14, boxes: 0 })
})

it('every box of those says what it takes, written or not', () => {
  for (const { track } of tracks.filter(({ track }) => track.slug !== 'ml-path'))
    for (const box of track.phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes]))
      expect(box.exercises.length + (box.planned?.length ?? 0), box.title).toBeGreaterThan(0)
})

it('the ML/AI Learning Path has 5 phases, 15 units and 69 boxes: 51 topics, 15 challenges, 3 portfolio items', () => {
  const { track } = tracks.find(({ track }) => track.slug === 'ml-path')!
  const units = track.phases.flatMap((phase) => phase.units)
  const inUnits = units.flatMap((unit) => unit.boxes)
  const ofPhases = track.phases.flatMap((phase) => phase.boxes)
  const count = (kind: string) => [...inUnits, ...ofPhases].filter((box) => box.kind === kind).length

  expect(track.phases).toHaveLength(5)
  expect(units).toHaveLength(15)
  expect([...inUnits, ...ofPhases]).toHaveLength(69)
  expect([count('topic'), count('challenge'), count('portfolio')]).toEqual([51, 15, 3])
  expect(ofPhases.map((box) => box.kind)).toEqual(['portfolio', 'portfolio', 'portfolio'])
  for (const unit of units)
    expect(
      unit.boxes.findLastIndex((box) => box.kind === 'challenge'),
      unit.title,
    ).toBe(unit.boxes.length - 1)
})
