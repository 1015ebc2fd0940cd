import { html } from 'hono/html'
import { words } from './words.ts'

/** What a template gives: everything put into it is escaped, unless it is such a piece itself. */
export type Html = ReturnType<typeof html>

/** A page that needs nothing but the stylesheet beside it: nothing else is loaded, and nothing runs. */
export async function layOut(title: string, root: string, body: Html): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${root}style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return page.toString()
}
