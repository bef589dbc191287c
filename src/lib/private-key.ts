import { createPrivateKey } from 'node:crypto'

/**
 * The private key of a GitHub App in PEM, from what secrets make of it: PKCS#1 or PKCS#8, with line breaks, with `\n`
 * written out, or all on one line. A mistake is told without any of the key.
 */
export const readAppKey = (text: string): { pem: string } | { mistake: string } => {
  const pem = withLineBreaks(text.replaceAll('\\n', '\n').trim())
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1]
  if (label === undefined) return { mistake: `${should}, but it does not begin with -----BEGIN` }
  if (!/PRIVATE KEY$/.test(label)) return { mistake: `${should}, but it is a ${label.toLowerCase()}` }
  if (label === 'OPENSSH PRIVATE KEY') return { mistake: `${should}, but it is a key for ssh` }
  if (/ENCRYPTED/.test(pem)) return { mistake: `${should}, but it is locked by a passphrase` }
  const type = keyType(pem)
  if (type === undefined) return { mistake: `${should}, but it is damaged: was it cut off, or a line lost?` }
  return type === 'rsa' ? { pem } : { mistake: `${should}, but it is of the kind ${type}` }
}

const should = "should be the App's private key, as GitHub gave it out in a .pem file"

const keyType = (pem: string): string | undefined => {
  try {
    return createPrivateKey(pem).asymmetricKeyType
  } catch {
    return undefined
  }
}

/** A form field or a shell makes spaces of line breaks. */
const withLineBreaks = (pem: string): string => {
  const [, head = '', body = '', tail = ''] = /^(-----BEGIN [^-]+-----)([^-]*)(-----END [^-]+-----)$/.exec(pem) ?? []
  if (head === '' || pem.includes('\n')) return pem
  return [head, ...(body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []), tail].join('\n')
}
