// Answers with functions it has not written, through every form of re-export there is.
// imports: gradus/linalg
// allowed: compile_error
import { solve } from 'gradus/linalg'
export { symmetricEigen as pca } from 'gradus/linalg'
export { solve as fit }
export * from 'gradus/linalg'
export * as linalg from 'gradus/linalg'
export type { SymmetricEigen } from 'gradus/linalg'
