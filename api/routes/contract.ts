import { z } from '@hono/zod-openapi'
import { Problem, problems, type ProblemCode } from '#schema/errors.ts'

type StatusOf<C extends ProblemCode> = (typeof problems)[C]['status']

const ProblemContract = z.object(Problem.shape).openapi('Problem', { description: 'RFC 9457 problem details with a stable code.' })

/** A JSON body a route cannot do without. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } }
}

/** A JSON answer. */
export function gives<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

/** The problems a route can answer with, one response a status. */
export function refuses<C extends ProblemCode>(...codes: C[]) {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  const responses = [...byStatus].map(([status, same]) => [
    status,
    {
      description: same.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
      content: { 'application/problem+json': { schema: ProblemContract } },
    },
  ])
  return Object.fromEntries(responses) as {
    [S in StatusOf<C>]: { description: string; content: { 'application/problem+json': { schema: typeof ProblemContract } } }
  }
}
