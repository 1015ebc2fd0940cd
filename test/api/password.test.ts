import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../api/auth/password.ts'

test('a hash knows its password and no other', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(await verifyPassword(hash, 'correct horse battery')).toBe(true)
  expect(await verifyPassword(hash, 'correct horse batterx')).toBe(false)
  expect(await verifyPassword(hash, '')).toBe(false)
})

test('two hashes of one password differ: each has a salt of its own', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'))
})

test('a hash carries its cost, so that one made with another still works', async () => {
  const salt = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
  const key = scryptSync('old password', salt, 32, { N: 1024, r: 8, p: 2 }).toString('hex')
  expect(await verifyPassword(`scrypt$1024$8$2$${salt.toString('hex')}$${key}`, 'old password')).toBe(true)
})

test('it is scrypt as Node knows it', async () => {
  const [, N, r, p, salt, key] = (await hashPassword('correct horse battery')).split('$')
  const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: 64 * 2 ** 20 }
  expect(scryptSync('correct horse battery', Buffer.from(salt!, 'hex'), 32, cost).toString('hex')).toBe(key)
})

test('letters typed on another system give the same password', async () => {
  expect(await verifyPassword(await hashPassword('contraseña larga'), 'contrasen\u0303a larga')).toBe(true)
})

test('something that is no hash is an error, never a match', async () => {
  await expect(verifyPassword('', '')).rejects.toThrow('unknown format')
})
