// A library that this exercise does not allow.
// allowed: compile_error
import { symmetricEigen } from 'gradus/linalg'
export const pca = (X) => symmetricEigen(X)
