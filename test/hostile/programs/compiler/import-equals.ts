// TypeScript's own import, which compiles to a call of require.
// allowed: compile_error runtime_error
import fs = require('node:fs')
export const pca = () => fs.readFileSync('/etc/passwd', 'utf8')
