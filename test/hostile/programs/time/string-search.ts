// Searches a long text for what is nearly there everywhere, in one call that cannot be interrupted.
// allowed: time_limit memory_limit runtime_error
export function pca() {
  const text = 'a'.repeat(2 ** 25)
  const almost = `${'a'.repeat(2 ** 20)}b`
  let found = 0
  for (let i = 0; i < 100; i++) found += text.lastIndexOf(almost) + text.replaceAll(almost, '').length + text.split(`${i}`).length
  return found
}
