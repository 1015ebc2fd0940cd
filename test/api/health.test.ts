import { expect, test } from 'vitest'
import { graders } from '#schema/tables/queue.ts'
import { openInstallation } from './fixture/installation.ts'

type Installation = Awaited<ReturnType<typeof openInstallation>>

async function addGrader({ db, ports }: Installation, id: string, sandbox: string) {
  const at = ports.now()
  await db
    .insert(graders)
    .values({ id, sandbox, reference: 'wasm', referenceNotes: ['webgpu: no adapter'], version: '1', startedAt: at, seenAt: at })
}

const health = async ({ browse }: Installation) => (await browse().get('/health')).body

test('without a grader an installation is not ready, and says why', async () => {
  const installation = await openInstallation()
  expect(await health(installation)).toEqual({
    ready: false,
    version: '1.2.3',
    sandbox: null,
    reference: null,
    notes: ['No grader is running: submissions wait in the queue.'],
  })
})

test('with one it is, and tells sandbox and reference backend', async () => {
  const installation = await openInstallation()
  await addGrader(installation, 'a', 'bubblewrap')
  expect(await health(installation)).toEqual({
    ready: true,
    version: '1.2.3',
    sandbox: 'bubblewrap',
    reference: 'wasm',
    notes: ['webgpu: no adapter'],
  })
})

test('of several graders the weakest sandbox counts, and one silent for 15 seconds is gone', async () => {
  const installation = await openInstallation()
  await addGrader(installation, 'a', 'process')
  installation.wait(10_000)
  await addGrader(installation, 'b', 'bubblewrap')
  expect(await health(installation)).toMatchObject({ ready: true, sandbox: 'process' })
  installation.wait(5_000)
  expect(await health(installation)).toMatchObject({ ready: true, sandbox: 'bubblewrap' })
  installation.wait(10_000)
  expect(await health(installation)).toMatchObject({ ready: false, sandbox: null })
})

test('without exercises it is not ready', async () => {
  const installation = await openInstallation()
  await addGrader(installation, 'a', 'bubblewrap')
  await installation.db.$client.execute('DELETE FROM exercise')
  expect(await health(installation)).toMatchObject({
    ready: false,
    notes: expect.arrayContaining(['No exercise is published yet.']),
  })
})

test('a database that does not answer is an answer', async () => {
  const installation = await openInstallation()
  installation.db.$client.close()
  expect(await health(installation)).toMatchObject({ ready: false, notes: ['The database does not answer.'] })
})
