// CommonJS by way of TypeScript.
// allowed: compile_error
export = { pca: () => 1 }
