import { describe, expect, it } from 'vitest'
import type { ExerciseSummary, Outline, OutlineBox } from '#schema/contracts/outline.ts'
import { boxesOf, nextStep, pointsOf } from '../../web/outline/next-step.ts'
import { splitTitle } from '../../web/outline/split-title.ts'

const exercise = (slug: string, state: ExerciseSummary['state'] = 'open'): ExerciseSummary => ({
  slug,
  title: slug,
  summary: '',
  points: 10,
  difficulty: 1,
  minutes: 10,
  state,
  kind: 'code',
  selfMarked: false,
  older: null,
})
const box = (title: string, ...exercises: ExerciseSummary[]): OutlineBox => ({
  title,
  kind: 'topic',
  state: 'open',
  exercises,
  planned: [],
})
const progress = { done: 0, total: 0 }

function outline(...boxes: OutlineBox[]): Outline {
  const unit = { title: 'Unit 1: Basics', progress, boxes }
  return {
    slug: 't',
    title: 'T',
    summary: '',
    progress,
    points: 0,
    phases: [{ title: 'Phase 1', goal: '', progress, units: [unit], boxes: [box('Capstone')] }],
  }
}

describe('the next step', () => {
  it('is the first open exercise for somebody new', () => {
    expect(nextStep(outline(box('Empty'), box('A', exercise('a')), box('B', exercise('b'))), [])).toMatchObject({
      exercise: { slug: 'a' },
      place: 'Unit 1: Basics',
      begun: false,
    })
  })

  it('is what was begun last on this device', () => {
    const step = nextStep(outline(box('A', exercise('a', 'tried')), box('B', exercise('b'))), ['b', 'a'])
    expect(step).toMatchObject({ exercise: { slug: 'b' }, begun: true })
  })

  it('is what was tried on another device, before anything new', () => {
    expect(nextStep(outline(box('A', exercise('a')), box('B', exercise('b', 'tried'))), [])).toMatchObject({
      exercise: { slug: 'b' },
      begun: true,
    })
  })

  it('passes over what is done, drafts of it included', () => {
    expect(nextStep(outline(box('A', exercise('a', 'done')), box('B', exercise('b'))), ['a'])?.exercise.slug).toBe('b')
  })

  it('after an exercise is the one that follows it, then what was left out before', () => {
    const track = outline(box('A', exercise('a')), box('B', exercise('b')), box('C', exercise('c')))
    expect(nextStep(track, [], 'b')?.exercise.slug).toBe('c')
    expect(nextStep(track, [], 'c')?.exercise.slug).toBe('a')
  })

  it('is none when all that is written is done', () => {
    expect(nextStep(outline(box('A', exercise('a', 'done')), box('B')), [])).toBeNull()
  })
})

describe('an outline', () => {
  it('lists the boxes of units and those of phases', () => {
    expect(boxesOf(outline(box('A'))).map(({ box, place }) => [box.title, place])).toEqual([
      ['A', 'Unit 1: Basics'],
      ['Capstone', 'Phase 1'],
    ])
  })

  it('counts the points of an exercise that stands in two boxes once', () => {
    expect(pointsOf(outline(box('A', exercise('a')), box('B', exercise('a'), exercise('b'))))).toBe(20)
  })

  it('has titles whose number can be set apart', () => {
    expect(splitTitle('Phase 1: The Bedrock')).toEqual({ label: 'Phase 1', name: 'The Bedrock' })
    expect(splitTitle('Portfolio')).toEqual({ label: '', name: 'Portfolio' })
  })
})
