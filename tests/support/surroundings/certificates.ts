import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An authority that nobody knows, and a certificate of its for the hosts of a front. */
export type Certificates = Disposable & { authority: string; authorityFile: string; key: string; certificate: string }

export const makeCertificates = (): Certificates => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-authority-'))
  const file = (name: string): string => join(directory, name)
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'ignore' })
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const own = ['-keyout', file('authority.key'), '-out', file('authority.pem'), '-days', '2']
  openssl(
    'req',
    '-x509',
    ...curve,
    ...own,
    '-subj',
    '/CN=Slipway tests',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
  )
  openssl('req', ...curve, '-keyout', file('front.key'), '-out', file('front.csr'), '-subj', '/CN=front')
  writeFileSync(file('names'), 'subjectAltName=DNS:*.slipway.test,DNS:localhost,IP:127.0.0.1,IP:::1\n')
  const signing = ['-CA', file('authority.pem'), '-CAkey', file('authority.key'), '-CAcreateserial', '-days', '2']
  openssl('x509', '-req', '-in', file('front.csr'), ...signing, '-extfile', file('names'), '-out', file('front.pem'))
  const read = (name: string): string => readFileSync(file(name), 'utf8')
  return {
    authority: read('authority.pem'),
    authorityFile: file('authority.pem'),
    key: read('front.key'),
    certificate: read('front.pem'),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true }),
  }
}
