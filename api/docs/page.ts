import { html } from 'hono/html'
import { problemCodes, problems } from '#schema/errors.ts'

/** The reference page: every error code with its meaning, then all routes, drawn by Swagger UI from the OpenAPI document. */
export const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Gradus API reference</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
      <link rel="stylesheet" href="/api/docs/page.css" />
    </head>
    <body>
      <header>
        <h1>Gradus API reference</h1>
        <p>
          Version 1, under <code>/api/v1</code>. Machine-readable as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Requests and
          answers are JSON in UTF-8; who you are travels in the session cookie.
        </p>
      </header>
      <nav aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ul>
          <li><a href="#routes">Routes</a></li>
          <li><a href="#errors">Errors</a></li>
        </ul>
      </nav>
      <div id="routes" data-document="/api/v1/openapi.json"></div>
      <section aria-labelledby="errors">
        <h2 id="errors">Errors</h2>
        <p>
          Every error is a problem document (RFC 9457, <code>application/problem+json</code>) with one of these codes. Codes are
          stable; <code>detail</code> says what is wrong in the very request, and <code>issues</code> lists the fields at fault.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Status</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            ${problemCodes.map(
              (code) =>
                html`<tr id="${code}">
                  <td><code>${code}</code></td>
                  <td>${problems[code].status}</td>
                  <td>${problems[code].title}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
      <script src="/api/docs/swagger-ui-bundle.js"></script>
      <script src="/api/docs/page.js"></script>
    </body>
  </html>`

// Swagger UI's colours are too pale to read white on them
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid #d7dbe0; vertical-align: top; }
tr:target { background: #fff3c4; }
code { font: 0.9em ui-monospace, monospace; }
a { color: #0b57d0; }
.swagger-ui .wrapper { padding: 0; }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1f5f99; }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #1d6b45; }
.swagger-ui .opblock.opblock-put .opblock-summary-method { background: #8f4f00; }
`

// The page has a heading of its own, and a link within a button, which deep links would be, is out of reach for a keyboard.
export const pageScript = `
const routes = document.getElementById('routes')
SwaggerUIBundle({
  domNode: routes,
  url: routes.dataset.document,
  defaultModelsExpandDepth: 0,
  plugins: [() => ({ wrapComponents: { InfoContainer: () => () => null } })],
})
`
