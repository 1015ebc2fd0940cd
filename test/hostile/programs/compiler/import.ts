// Wants to read the machine it runs on.
// allowed: compile_error
import { readFileSync } from 'node:fs'
export const pca = () => readFileSync('/etc/passwd', 'utf8')
