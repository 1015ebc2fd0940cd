import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Receipt } from '#schema/report.ts'

const versionOf = (file: string | URL) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version

/** The versions that can change a verdict, for the receipt. */
export const runtime: Receipt['runtime'] = {
  gradus: versionOf(new URL('../package.json', import.meta.url)),
  node: process.versions.node,
  v8: process.versions.v8,
  isolatedVm: versionOf(createRequire(import.meta.url).resolve('isolated-vm/package.json')),
}
