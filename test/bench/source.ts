/** The same program as nobody has seen it: a function renamed and a nonce added, so that no code cache can help. */
export function makeFresh(source: string): string {
  const nonce = `${process.pid}_${Math.random().toString(36).slice(2)}`
  const [, name] = /^function (\w+)/m.exec(source) ?? []
  const renamed = name ? source.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}_${nonce}`) : source
  return `${renamed}\nconst nonce_${nonce} = ${Math.random()}\nvoid nonce_${nonce}\n`
}
