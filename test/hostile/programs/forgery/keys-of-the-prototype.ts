// Own properties called __proto__, constructor and toString, nested: whoever copies them by assignment changes prototypes.
// allowed: wrong_answer
export function pca() {
  return JSON.parse('{"__proto__":{"mean":[],"__proto__":{"accepted":true}},"constructor":{"prototype":{"accepted":true}},"toString":1,"hasOwnProperty":[],"mean":{"__proto__":[1]}}')
}
