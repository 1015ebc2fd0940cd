import { createSystem, createVirtualTypeScriptEnvironment, type VirtualTypeScriptEnvironment } from '@typescript/vfs'
import ts from 'typescript-js'
import type { Import } from '#schema/manifest.ts'
import { describeLibrary, isLibrary } from '../library/library.ts'
import { ecmascript } from './ecmascript.ts'

/** Where the learner's code stands among the declarations. */
export const solution = '/solution.ts'

/** Submit strips types and judges the rest as a module of V8's: the same language here, and types as strict as the starters are written for. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  // the files of the language are given one by one
  noLib: true,
  types: [],
  skipLibCheck: true,
  noEmit: true,
}

/** TypeScript with one solution in it, which knows the sandbox's language and the modules that its exercise lets it import; no others exist. */
export async function makeEnvironment(source: string, imports: readonly Import[]): Promise<VirtualTypeScriptEnvironment> {
  const files = new Map(ecmascript)
  for (const name of imports.filter(isLibrary)) files.set(`/${name}.d.ts`, describeLibrary(name).types)
  const roots = [...files.keys()]
  if (imports.includes('@tensorflow/tfjs')) for (const [path, text] of (await import('./tensors.ts')).tensors) files.set(path, text)
  const environment = createVirtualTypeScriptEnvironment(createSystem(files), roots, ts, options)
  environment.createFile(solution, source)
  return environment
}
