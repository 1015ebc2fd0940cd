import { transformSync } from 'oxc-transform'
import { isLibrary } from './library.ts'
import type { Exercise } from '../exercise/load.ts'
import type { Compiler } from './compiler.ts'

/**
 * The script of an exercise's `drive.ts`, undefined where it has none.
 * @throws Error when it does not compile: that is our fault
 */
export type DriveCompiler = (exercise: Pick<Exercise, 'slug' | 'version' | 'manifest' | 'drive'>) => Promise<string | undefined>

/** Compiles each version's drive once. */
export function rememberDrives(compiler: Compiler): DriveCompiler {
  const known = new Map<string, Promise<string>>()
  return async ({ slug, version, manifest, drive }) => {
    if (drive === undefined) return undefined
    const compiled =
      known.get(version) ??
      compiler
        .compile(
          stripTypes(drive),
          manifest.entry,
          manifest.imports?.filter((name) => !isLibrary(name)),
        )
        .then((compilation) => {
          if ('code' in compilation) return compilation.code
          throw new Error(`drive.ts of ${slug} does not compile: ${compilation.diagnostics[0]?.message}`)
        })
    known.set(version, compiled)
    return compiled
  }
}

/** A drive may import the types of the solution it drives, and tensors where the solution may; the compiler refuses every other import. */
function stripTypes(source: string): string {
  return transformSync('drive.ts', source, { lang: 'ts', sourceType: 'module', target: 'esnext' }).code
}
