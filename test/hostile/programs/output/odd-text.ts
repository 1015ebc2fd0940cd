// NUL, lone surrogates, HTML and terminal escapes in messages, keys and texts.
// allowed: runtime_error
export function pca() {
  const text = '\0\ud800\udfff\u202e<img src=x onerror=alert(1)>\u001b]0;owned\u0007\u001b[31m'
  console.log(text)
  throw Object.assign(new Error(text), { name: text })
}
