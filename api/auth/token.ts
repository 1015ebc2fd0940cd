import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** 256 random bits, hex: fits cookies and fragments as it is. */
export function newToken(): string {
  return bytesToHex(randomBytes(32))
}

/** What the database keeps instead of a token. A plain hash is enough: nobody guesses 256 bits. */
export function hashToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)))
}
