import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAppKey } from './private-key.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trim()
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim()

test.each<[string, string, string]>([
  ['PKCS#1', pkcs1, pkcs1],
  ['PKCS#8', `\n${pkcs8}\n`, pkcs8],
  ['line breaks that are written out', pkcs1.replaceAll('\n', '\\n'), pkcs1],
  ['spaces for line breaks', pkcs8.replaceAll('\n', ' '), pkcs8],
  ['nothing for line breaks', pkcs1.replaceAll(/(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g, ''), pkcs1],
])('reads %s', (_case, text, pem) => {
  expect(readAppKey(text)).toMatchObject({ pem: expect.any(String) })
  const read = readAppKey(text)
  expect('pem' in read && read.pem.replace(/\s/g, '')).toBe(pem.replace(/\s/g, ''))
})

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = (type: 'pkcs8' | 'spki') =>
  (type === 'spki'
    ? ec.publicKey.export({ type, format: 'pem' })
    : ec.privateKey.export({ type, format: 'pem' })
  ).toString()
const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString()

test.each<[string, string, RegExp]>([
  ['nothing of the kind', 'ghp_token', /does not begin with/],
  ['a public key', other('spki'), /is a public key/],
  ['a key of another kind', other('pkcs8'), /is of the kind ec/],
  ['a key for ssh', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----', /is a key for ssh/],
  ['a locked key', locked, /locked by a passphrase/],
  ['half a key', pkcs1.slice(0, 600), /is damaged/],
])('refuses %s and quotes none of it', (_case, text, message) => {
  const read = readAppKey(text)
  expect('mistake' in read && read.mistake).toMatch(message)
  expect('mistake' in read && read.mistake).not.toContain(text.slice(-60, -30) || text)
})
