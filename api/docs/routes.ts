import { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../middleware/session.ts'
import type { AppPorts, DocsFile } from '../ports.ts'
import { page, pageScript, pageStyle } from './page.ts'

const css = 'text/css; charset=utf-8'
const javascript = 'text/javascript; charset=utf-8'

/** The OpenAPI document of `described`, and a page to read it with; nothing of it comes from another host. */
export function docsRoutes(described: OpenAPIHono<AppEnv>, { readDocsFile, version }: AppPorts) {
  const vendored = async (name: DocsFile, type: string) =>
    new Response(await readDocsFile(name), { headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' } })
  const own = (content: string, type: string) => new Response(content, { headers: { 'content-type': type } })

  return new OpenAPIHono<AppEnv>()
    .get('/v1/openapi.json', (c) =>
      c.json(
        described.getOpenAPI31Document({
          openapi: '3.1.0',
          info: { title: 'Gradus', version, description: 'Auto-graded practice for machine-learning curricula.' },
        }),
      ),
    )
    .get('/docs', (c) => c.html(page))
    .get('/docs/page.css', () => own(pageStyle, css))
    .get('/docs/page.js', () => own(pageScript, javascript))
    .get('/docs/swagger-ui.css', () => vendored('swagger-ui.css', css))
    .get('/docs/swagger-ui-bundle.js', () => vendored('swagger-ui-bundle.js', javascript))
}
