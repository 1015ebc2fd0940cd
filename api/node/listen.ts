import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Server as HttpServer } from 'node:http'
import { StartError } from './start-error.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

const reasons: Record<string, string> = {
  EADDRINUSE: 'another program listens there; stop it, or choose another port with PORT',
  EACCES: 'that needs more rights; choose another port with PORT, above 1023',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with HOST',
  ENOTFOUND: 'no address has that name; choose another with HOST',
}

/** Within it a request has to be here as a whole: no body is long, and one that trickles in holds what it has brought. */
const arrivalMs = 60_000

/** Listens for HTTP. Gives the port that it got and the function that ends it all, open streams too. Throws StartError. */
export async function listen(
  fetch: Fetch,
  hostname: string,
  port: number,
  requestTimeout = arrivalMs,
): Promise<{ port: number; close: () => Promise<void> }> {
  const serverOptions = { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 2 }
  const server = createAdaptorServer({ fetch, serverOptions }) as HttpServer
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`Cannot listen on ${hostname}, port ${port}: ${reasons[error.code ?? ''] ?? error.message}.`)
  })
  async function close() {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return { port: (server.address() as AddressInfo).port, close }
}
