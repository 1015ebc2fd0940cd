/** A fresh key for one submission. `crypto.randomUUID` is missing outside secure origins, random values are not. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
