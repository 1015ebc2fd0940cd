import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openModulePage } from './module-page.ts'

let modules: Awaited<ReturnType<typeof openModulePage>>
let answers: ((response: ServerResponse) => void)[] = []

const streams = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' })

beforeAll(async () => {
  modules = await openModulePage([
    {
      name: 'stream',
      configureServer: ({ middlewares }) => void middlewares.use('/api/v1/stream', (_, response) => answers.shift()?.(response)),
    },
  ])
})
afterAll(() => modules.close())

it('follows a stream through a dropped connection and a server that is starting again', async () => {
  answers = [
    (response) => streams(response).write('data: 1\n\ndata: 2\n\n', () => setTimeout(() => response.destroy(), 50)),
    (response) => response.writeHead(503).end(),
    (response) => void streams(response).write('data: 3\n\n'),
  ]
  const heard = await modules.page.evaluate(`import('/live.ts').then(({ follow }) => new Promise((resolve) => {
    const heard = []
    const stop = follow('/stream', {
      onOpen: () => heard.push('open'),
      onDrop: () => heard.push('drop'),
      onData: (data) => {
        heard.push(data)
        if (data === 3) resolve((stop(), heard))
      },
    })
  }))`)
  expect(heard).toEqual(['open', 1, 2, 'drop', 'open', 3])
})
