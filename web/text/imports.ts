/** What solutions may import: in the statement of an exercise, and on the reference page. */
export const imports = {
  eyebrow: 'Reference',
  scope: 'Exercises that let you import it say so in their statement. It is read-only, and the same wherever your code runs.',
  contents: 'Contents',
  examples: 'Examples',
  allowed: 'You may import',
  allowedBody: 'has what earlier exercises had you write:',
  tensorsBody: 'is here on WebAssembly, in float32, with all of its tensors, gradients, layers and optimisers:',
  copy: 'Copy the import',
}
