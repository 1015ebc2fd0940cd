import { expect, test } from 'vitest'
import type { CohortDetail, CohortSummary } from '#schema/contracts/cohort.ts'
import { rankStandings } from '../../api/services/leaderboard.ts'
import { nextEvent, readEvents } from './fixture/events.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'

type Person = Awaited<ReturnType<typeof enterAsOwner>>

async function createCohort(owner: Person, name = 'Spring') {
  return (await owner.post<CohortSummary>('/cohorts', { name })).body
}

async function submit(learner: Person, exercise: string) {
  await learner.post('/submissions', { exercise, source: crypto.randomUUID() })
}

test('who creates a cohort leads it and gets its join code', async () => {
  const owner = await enterAsOwner(await openInstallation())
  const cohort = await createCohort(owner, ' Spring ')
  expect(cohort).toMatchObject({ name: 'Spring', role: 'lead', members: 1 })
  expect(cohort.joinCode).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect((await owner.get('/cohorts')).body).toEqual([cohort])
})

test('learners do not create cohorts, they join them, once however often', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const { id, joinCode } = await createCohort(owner)
  const ben = await signUpLearner(installation, 'Ben')
  expect(await ben.refusal('POST', '/cohorts', { name: 'Mine' })).toBe('forbidden')
  expect(await ben.refusal('POST', '/cohorts/join', { code: 'WRONGCOD' })).toBe('unknown_join_code')
  const joined = { id, name: 'Spring', role: 'learner', members: 2, joinCode: null, revealAfter: 5 }
  expect((await ben.post('/cohorts/join', { code: ` ${joinCode!.toLowerCase()} ` })).body).toEqual(joined)
  expect((await ben.post('/cohorts/join', { code: joinCode })).body).toEqual(joined)
  expect((await owner.post<CohortSummary>('/cohorts/join', { code: joinCode })).body.role).toBe('lead')
})

test('nobody looks into a cohort of others, the owner included', async () => {
  const installation = await openInstallation('hosted')
  const { id } = await createCohort(await setUpOwner(installation))
  const ben = await signUpLearner(installation, 'Ben')
  expect(await ben.refusal('GET', `/cohorts/${id}`)).toBe('unknown_cohort')
  expect(await ben.refusal('GET', `/cohorts/${id}/events`)).toBe('unknown_cohort')
  expect((await ben.get('/cohorts')).body).toEqual([])
})

test('the leaderboard has points, boxes and last progress of everybody in the cohort and of nobody else', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const { id, joinCode } = await createCohort(owner)
  const ben = await signUpLearner(installation, 'Ben', joinCode!)
  const cleo = await signUpLearner(installation, 'Cleo', joinCode!)
  const stranger = await signUpLearner(installation, 'Dan')
  const start = installation.ports.now()

  await submit(cleo, 'sum')
  await installation.grade('accepted')
  installation.wait(1000)
  // accepted again: neither points nor time move
  for (const exercise of ['sum', 'product']) await submit(ben, exercise)
  await installation.grade('accepted')
  await installation.grade('accepted')
  installation.wait(1000)
  await submit(ben, 'sum')
  await installation.grade('accepted')
  await submit(stranger, 'sum')
  await installation.grade('accepted')
  await submit(owner, 'sum')
  await installation.grade('wrong_answer')

  const { body } = await ben.get<CohortDetail>(`/cohorts/${id}`)
  expect(body).toMatchObject({ role: 'learner', members: 3, joinCode: null })
  expect(body.leaderboard.map(({ userId: _id, ...row }) => row)).toEqual([
    {
      rank: 1,
      name: 'Ben',
      role: 'learner',
      points: 35,
      boxes: 2,
      lastProgressAt: new Date(start + 1000).toISOString(),
      you: true,
    },
    { rank: 2, name: 'Cleo', role: 'learner', points: 10, boxes: 1, lastProgressAt: new Date(start).toISOString(), you: false },
    { rank: 3, name: 'Olga', role: 'lead', points: 0, boxes: 0, lastProgressAt: null, you: false },
  ])
})

test('equal points and boxes share a rank, and who got there earlier stands above', () => {
  const standing = (name: string, points: number, boxes: number, lastProgressAt: number | null) => {
    return { userId: name, name, role: 'learner' as const, points, boxes, lastProgressAt }
  }
  const rows = rankStandings([
    standing('late', 10, 1, 2),
    standing('none b', 0, 0, null),
    standing('early', 10, 1, 1),
    standing('top', 20, 1, 9),
    standing('fewer boxes', 10, 0, 1),
    standing('none a', 0, 0, null),
  ])
  expect(rows.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
    '1 top',
    '2 early',
    '2 late',
    '4 fewer boxes',
    '5 none a',
    '5 none b',
  ])
})

test('whoever watches a leaderboard sees it at once, and again when somebody joins or gets somewhere', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const { id, joinCode } = await createCohort(owner)
  const follow = async (person: Person) => readEvents<CohortDetail>(await person.send('GET', `/cohorts/${id}/events`))
  const ownerSees = await follow(owner)
  expect((await nextEvent(ownerSees)).leaderboard).toMatchObject([{ name: 'Olga', you: true }])

  const ben = await signUpLearner(installation, 'Ben', joinCode!)
  expect(await nextEvent(ownerSees)).toMatchObject({ members: 2, joinCode, leaderboard: [{ name: 'Ben' }, { name: 'Olga' }] })
  const benSees = await follow(ben)
  expect(await nextEvent(benSees)).toMatchObject({ role: 'learner', joinCode: null, leaderboard: [{ you: true }, { you: false }] })

  await submit(ben, 'sum')
  await installation.grade('wrong_answer')
  await submit(ben, 'sum')
  await installation.grade('accepted')
  for (const events of [ownerSees, benSees]) {
    expect((await nextEvent(events)).leaderboard).toMatchObject([
      { rank: 1, name: 'Ben', points: 10 },
      { rank: 2, name: 'Olga' },
    ])
    await events.return(undefined)
  }
})
