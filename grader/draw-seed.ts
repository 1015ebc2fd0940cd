import { createHmac } from 'node:crypto'

function draw(secret: string, ...of: (string | number)[]): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(of.join('\n')).digest('hex')
}

/** One of the seeds that grade a version of an exercise. `secret` is the installation's, hex. */
export function drawSeed(secret: string, version: string, slot: number, generation: number): string {
  return draw(secret, version, slot, generation)
}

/** The seed of a version that examples are drawn from: under a label of its own, so never one that grades. */
export function drawPracticeSeed(secret: string, version: string, generation: number): string {
  return draw(secret, version, 'practice', generation)
}
