import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Draft, DraftState, SaveDraftRequest } from '#schema/contracts/draft.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { discardDraft, readDraft, saveDraft } from '../services/drafts.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Drafts']
const path = '/exercises/{slug}/draft'
const request = {
  params: z.object({ slug: z.string() }),
  query: z.object({ rehearsal: z.string().optional().openapi({ description: 'The practice that it is written in' }) }),
}
const mustSignIn = ['unauthenticated', 'session_expired'] as const

const get = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Your unfinished work on an exercise',
  middleware: [signedIn] as const,
  request,
  responses: { 200: gives('The draft; null where there is none', DraftState), ...refuses(...mustSignIn) },
})

const put = (limits: Limits) =>
  createRoute({
    method: 'put',
    path,
    tags,
    summary: 'Keep unfinished work',
    description:
      'Say which revision yours is based on. Where another one was saved in the meantime, `draft_conflict` brings it along as `draft`; send yours again with its revision to replace it. A page that is left while a save is on its way names that one as `unanswered`, so that the last one is kept whichever arrives first.',
    middleware: [signedIn, limits.draft, jsonBody('source_not_utf8')] as const,
    request: { ...request, body: body(SaveDraftRequest) },
    responses: {
      200: gives('The draft as it is kept', Draft),
      ...refuses(...mustSignIn, 'invalid_json', 'source_not_utf8', 'csrf_rejected', 'unknown_exercise', 'draft_conflict'),
      ...refuses(
        'unknown_rehearsal',
        'source_too_large',
        'body_too_large',
        'unsupported_media_type',
        'invalid_request',
        'too_many_requests',
        'not_ready',
      ),
    },
  })

const discard = createRoute({
  method: 'delete',
  path,
  tags,
  summary: 'Throw a draft away',
  middleware: [signedIn] as const,
  request,
  responses: { 204: { description: 'There is no draft any more' }, ...refuses(...mustSignIn, 'csrf_rejected') },
})

export const draftRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(get, async (c) => {
      const key = c.req.valid('query').rehearsal ?? c.req.valid('param').slug
      return c.json({ draft: await readDraft(ports, c.get('me').id, key) }, 200)
    })
    .openapi(put(limits), async (c) => {
      const place = { ...c.req.valid('param'), ...c.req.valid('query') }
      return c.json(await saveDraft(ports, c.get('me').id, place, c.req.valid('json')), 200)
    })
    .openapi(discard, async (c) => {
      await discardDraft(ports, c.get('me').id, c.req.valid('query').rehearsal ?? c.req.valid('param').slug)
      return c.body(null, 204)
    })
