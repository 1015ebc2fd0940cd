// Closes the function that a module may be wrapped in, and opens another.
// allowed: compile_error
export const pca = () => 1
})(), (function () {
  return { pca: () => 2 }
