// An import in the middle of an expression.
// allowed: compile_error
export const pca = async () => (await import('node:fs')).readFileSync('/etc/passwd', 'utf8')
