// Tries names that a resolver, a bundler or a careless comparison would take for the library, or for what lies beside it.
// imports: gradus/linalg
// allowed: compile_error
import { dot } from 'gradus/linalg'
import * as a from 'gradus/linalg.ts'
import * as b from 'gradus/linalg/../compiler'
import * as c from 'gradus'
import * as d from '#authoring/cases'
import * as e from './reference.ts'
import * as f from 'gradus/linalg?raw'
import * as g from 'file:///etc/passwd'
import * as h from 'GRADUS/linalg'
import * as i from '__proto__'
import { __proto__ as j, constructor as k, default as l } from 'gradus/linalg'
export const pca = () => [a, b, c, d, e, f, g, h, i, j, k, l, dot]
