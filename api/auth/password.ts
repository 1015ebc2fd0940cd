import { scryptAsync } from '@noble/hashes/scrypt.js'
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js'

/** 32 MB and about 150 ms a guess on one core; workerd’s 128 MB leave room for a few at once. */
const cost = { N: 2 ** 15, r: 8, p: 1 }

function derive(password: string, salt: Uint8Array, { N, r, p }: typeof cost): Promise<Uint8Array> {
  // NFKC: the same password typed on another keyboard or system
  return scryptAsync(password.normalize('NFKC'), salt, { N, r, p, dkLen: 32 })
}

/** `scrypt$N$r$p$salt$key`, salt and key in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, bytesToHex(salt), bytesToHex(key)].join('$')
}

/** Whether the password gives the hash, under the cost the hash was made with. Throws when it is no hash of ours. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('A stored password hash has an unknown format')
  const expected = hexToBytes(key)
  const actual = await derive(password, hexToBytes(salt), { N: Number(N), r: Number(r), p: Number(p) })
  let difference = expected.length ^ actual.length
  for (const [i, byte] of actual.entries()) difference |= byte ^ (expected[i] ?? 0)
  return difference === 0
}

/** Takes as long as a real check: whether there is an account must not show in the time an answer takes. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password, new Uint8Array(16), cost)
  return false
}
