import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ChangeRoleRequest, Person } from '#schema/contracts/account.ts'
import { AuditPage } from '#schema/contracts/audit.ts'
import { jsonBody } from '../middleware/json-body.ts'
import { inPerson, signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { pageSize, readAudits } from '../services/audit-log.ts'
import { changeRole, listPeople } from '../services/people.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Installation']

const list = createRoute({
  method: 'get',
  path: '/people',
  tags,
  summary: 'Everybody with an account, for owners',
  middleware: [signedIn] as const,
  responses: { 200: gives('People by name', z.array(Person)), ...refuses('unauthenticated', 'session_expired', 'forbidden') },
})

const role = createRoute({
  method: 'put',
  path: '/people/{id}/role',
  tags,
  summary: 'Change what somebody may do here, for owners',
  middleware: [inPerson, jsonBody()] as const,
  request: { params: z.object({ id: z.string() }), body: body(ChangeRoleRequest) },
  responses: {
    200: gives('The person as they are now', Person),
    ...refuses('unauthenticated', 'session_expired', 'forbidden', 'csrf_rejected', 'not_found', 'last_owner'),
    ...refuses('invalid_json', 'unsupported_media_type', 'invalid_request'),
  },
})

const audit = createRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Everything that changed a grade or who may change one, newest first, for owners',
  description: `${pageSize} entries a page.`,
  middleware: [signedIn] as const,
  request: { query: z.object({ before: z.coerce.number().int().min(1).optional() }) },
  responses: {
    200: gives('A page of the log', AuditPage),
    ...refuses('unauthenticated', 'session_expired', 'forbidden', 'invalid_request'),
  },
})

export const peopleRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json(await listPeople(ports, c.get('me')), 200))
    .openapi(role, async (c) =>
      c.json(await changeRole(ports, c.get('me'), c.req.valid('param').id, c.req.valid('json').role), 200),
    )
    .openapi(audit, async (c) => c.json(await readAudits(ports, c.get('me'), c.req.valid('query').before), 200))
