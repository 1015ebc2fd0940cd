import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { ProblemError } from '../problem.ts'

/**
 * A page may load what this very server gives it, and nothing else. KaTeX and CodeMirror write style attributes; the editor's workers
 * may come as blobs.
 */
function guardPages({ overTls }: { overTls: boolean }): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: overTls,
  })
}

/**
 * The one script that evaluates code: the learner's own, in a worker of their own browser, which is governed by the policy of its own response. It may
 * load nothing at all and ask nobody anything.
 */
const guardRuns = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], scriptSrc: ["'unsafe-eval'"] },
  xFrameOptions: 'DENY',
})
const evaluates = /^\/assets\/(?:tensor-)?run-worker-[\w-]+\.js$/

export function headers(settings: { overTls: boolean }): MiddlewareHandler {
  const pages = guardPages(settings)
  return (c, next) => (evaluates.test(c.req.path) ? guardRuns(c, next) : pages(c, next))
}

const refuseOtherSites = csrf({
  // hosts, not whole origins: behind a proxy that ends TLS the request itself looks plain
  origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host),
})

/** Refuses what a page of another site makes a browser send. Programs, which say nothing about a site, are no danger here. */
export const sameSite: MiddlewareHandler = (c, next) =>
  (c.req.header('origin') ?? c.req.header('sec-fetch-site')) ? refuseOtherSites(c, next) : next()

/** 64 KB of source where JSON writes every byte as \u00xx, and some room. */
const maxBodyBytes = 400 * 1024

export const smallBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (c) => {
    const detail = `The body is larger than ${maxBodyBytes / 1024} KB.`
    throw new ProblemError(c.req.path.endsWith('/submissions') ? 'source_too_large' : 'body_too_large', detail)
  },
})
