import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodeAddress } from './layout.ts'

const run = promisify(execFile)
const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
const days = ['-days', '3650']

/** Writes a certificate authority, the API server's certificate and the key that signs service accounts' tokens. */
export const makeCertificates = async (directory: string): Promise<void> => {
  const openssl = async (...args: string[]): Promise<void> => void (await run('openssl', args, { cwd: directory }))
  const authority = ['basicConstraints=critical,CA:true', 'keyUsage=critical,keyCertSign,cRLSign']
  const extensions = authority.flatMap((extension) => ['-addext', extension])
  await openssl(
    'req',
    '-x509',
    ...curve,
    ...days,
    '-subj',
    '/CN=slipway-cluster',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    ...extensions,
  )
  await openssl('req', ...curve, '-subj', '/CN=kube-apiserver', '-keyout', 'apiserver.key', '-out', 'apiserver.csr')
  await writeFile(join(directory, 'apiserver.ext'), `subjectAltName=${names.join(',')}\nextendedKeyUsage=serverAuth\n`)
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', ...days, '-extfile', 'apiserver.ext']
  await openssl('x509', '-req', '-in', 'apiserver.csr', ...signed, '-out', 'apiserver.crt')
  await openssl('genrsa', '-out', 'sa.key', '2048')
}

const names = [
  'DNS:kubernetes',
  'DNS:kubernetes.default',
  'DNS:kubernetes.default.svc',
  'DNS:localhost',
  'IP:10.96.0.1',
  `IP:${nodeAddress}`,
]
