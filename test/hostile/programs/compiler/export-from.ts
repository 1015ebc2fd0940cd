// Exports what another module has.
// allowed: compile_error
export { readFileSync as pca } from 'node:fs'
export * from 'node:os'
export * as path from 'node:path'
