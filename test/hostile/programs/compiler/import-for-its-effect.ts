// The shortest import, with an attribute.
// allowed: compile_error
import '/etc/passwd' with { type: 'json' }
export const pca = () => 1
