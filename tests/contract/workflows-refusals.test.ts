import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at, fieldsOf, listOf } from '../../src/lib/json.ts'
import { wordOf } from '../support/read-fields.ts'

/** Runs the first step of deliver.yml, which refuses before anything is built, as the runner does; without it, an input is empty. */
const refusalsOf = (env: Record<string, string>): string[] => {
  const file = parse(readFileSync('.github/workflows/deliver.yml', 'utf8'))
  const [step] = listOf(at(file, 'jobs', 'select', 'steps'))
  const names = Object.keys(fieldsOf(at(step, 'env')))
  expect(Object.keys(env).filter((name) => !names.includes(name))).toEqual([])
  const given = names.map((name) => [name, name.startsWith('HAS_') ? 'false' : ''])
  const options = { env: { PATH: process.env.PATH, ...Object.fromEntries(given), ...env }, encoding: 'utf8' as const }
  const { status, stdout } = spawnSync('bash', ['-e', '-c', wordOf(at(step, 'run'))], options)
  const told = stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/^::error::/, '')]))
  expect(status).toBe(told.length === 0 ? 0 : 1)
  return told
}

const manifests = { MANIFESTS_REPOSITORY: 'acme/manifests', MANIFESTS_FILES: 'overlays/demo/**' }
const token = { ...manifests, HAS_TOKEN: 'true' }
const app = { ...manifests, CLIENT_ID: 'Iv23liABCDEF01234567', HAS_KEY: 'true' }
const argocd = { ARGOCD_SERVER: 'https://argocd.example.com', ARGOCD_AUTH: 'auto' }

const neither =
  'secrets: should hold manifests-token or manifests-app-private-key, which may write the GitOps repository, but both are empty'
const clientId = 'manifests-app-client-id: should be set with the secret manifests-app-private-key, but it is empty'
const key = 'secrets: should hold manifests-app-private-key with manifests-app-client-id, but it is empty'
const both = 'secrets: should hold no manifests-token with manifests-app-client-id, which is used instead'

test.each<[what: string, env: Record<string, string>, refusals: string[]]>([
  ['images alone', {}, []],
  ['a token', token, []],
  ['an App', app, []],
  ['an App, and Argo CD', { ...app, ...argocd }, []],
  ['a token of Argo CD', { ...token, ...argocd, ARGOCD_AUTH: 'token', HAS_ARGOCD_TOKEN: 'true' }, []],
  [
    'no files',
    { ...token, MANIFESTS_FILES: '' },
    ['manifests-files: should say which files may be edited, but it is empty'],
  ],
  ['no credential', manifests, [neither]],
  ['a key without its App', { ...manifests, HAS_KEY: 'true' }, [clientId]],
  ['a key without its App, and a token', { ...token, HAS_KEY: 'true' }, [clientId]],
  ['an App without its key', { ...app, HAS_KEY: 'false' }, [key]],
  ['an App without its key, and a token', { ...app, HAS_KEY: 'false', HAS_TOKEN: 'true' }, [key]],
  ['an App and a token', { ...app, HAS_TOKEN: 'true' }, [both]],
  [
    'Argo CD without manifests',
    argocd,
    ['manifests-repository: should be set with argocd-server, which deploys it, but it is empty'],
  ],
  [
    'a way to log in that there is not',
    { ...token, ...argocd, ARGOCD_AUTH: 'oidc' },
    ['argocd-auth: should be auto, token or github-oidc'],
  ],
  [
    'a token of Argo CD that is not there',
    { ...token, ...argocd, ARGOCD_AUTH: 'token' },
    ['secrets: should hold argocd-token with argocd-auth: token, but it is empty'],
  ],
])('a delivery with %s: what its later jobs would refuse is refused before the build', (_what, env, refusals) => {
  expect(refusalsOf(env)).toEqual(refusals)
})
