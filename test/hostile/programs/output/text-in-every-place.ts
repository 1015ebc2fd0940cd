// HTML, NUL, lone surrogates and directions of writing wherever a text of ours may repeat it: names of fields, keys of Maps, console, values.
// allowed: wrong_answer
const text = '</script><img src=x onerror=alert(1)>\0\ud800\u202e\u2028"\'`${7*7}{{7*7}}[x](javascript:alert(1))'

export function pca(X, k) {
  console.log(text, { [text]: text }, [text])
  const fields = { [text]: text, __proto__: { [text]: text } }
  return { ...fields, mean: text, components: new Map([[text, text]]), variances: [text], ratios: new Set([text]), projected: [[text, k]] }
}
