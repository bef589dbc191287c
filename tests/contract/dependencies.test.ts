import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { expect, test } from 'vitest'
import { bundledPackages } from '../../scripts/dependencies/bundled-packages.ts'
import { lockedPackages } from '../../scripts/dependencies/lock-file.ts'

const locked = lockedPackages()
const production = locked.filter(({ isForDevelopment, isOptional }) => !isForDevelopment && !isOptional)
const namesOf = (list: { name: string }[]): string[] => [...new Set(list.map(({ name }) => name))].toSorted()

test('the lock file is read', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(namesOf(production)).toContain('yaml')
})

test('no package runs anything when it is installed', () => {
  expect(namesOf(locked.filter(({ hasInstallScript }) => hasInstallScript))).toEqual([])
})

test('every package is pinned by its content, but for a linter on machines that are no runners', () => {
  const unpinned = locked.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))
  expect(unpinned.filter(({ isForDevelopment, isOptional }) => !isForDevelopment || !isOptional)).toEqual([])
  expect(namesOf(unpinned).filter((name) => !/^@biomejs\/cli-(?!linux-x64$)/.test(name))).toEqual([])
})

test('every package comes from the registry that npm is set to, by a plain version', () => {
  expect(locked.filter(({ resolved }) => resolved !== '')).toEqual([])
  expect(locked.filter(({ version }) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('omit-lockfile-registry-resolved=true')
})

test('packages are installed by npm ci, and by nothing that would choose versions', () => {
  const files = globSync(['.github/workflows/*.yml', 'workflows/*.yml', 'scripts/*', '.ci/*'])
  const installing = files.flatMap((path) =>
    [
      ...(/\.(?:ya?ml|ts)$|\/[\w-]+$/.test(path) ? readText(path) : '').matchAll(
        /\bnpm (?:ci|i|install|add|update)\b/g,
      ),
    ].map(([command]) => `${path}: ${command}`),
  )
  expect(installing).toEqual(['scripts/install: npm ci'])
})

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // A folder.
    return ''
  }
}

const allowed = ['MIT', 'ISC', 'Apache-2.0', '0BSD']
const allowedInTools = [...allowed, 'MIT OR Apache-2.0', 'BSD-3-Clause', 'MPL-2.0', 'PSF-2.0']

test('every licence is one that may be handed on, those of tools besides may be used', () => {
  expect(production.filter(({ license }) => !allowed.includes(license))).toEqual([])
  expect(locked.filter(({ license }) => !allowedInTools.includes(license))).toEqual([])
})

const bundled = bundledPackages(locked)

test('the bundle holds these packages and no other', () => {
  const inBundles = [
    ['@actions/core', '@actions/exec', '@actions/github', '@actions/http-client', '@actions/io'],
    ['@aws-sdk/client-ecr', '@aws-sdk/core', '@aws-sdk/nested-clients', '@aws-sdk/signature-v4-multi-region'],
    ['env', 'http', 'ini', 'login', 'node', 'process', 'sso', 'web-identity'].map(
      (kind) => `@aws-sdk/credential-provider-${kind}`,
    ),
    ['@aws-sdk/token-providers', '@aws-sdk/xml-builder', '@aws/lambda-invoke-store'],
    ['auth-token', 'core', 'endpoint', 'graphql', 'plugin-paginate-rest', 'plugin-rest-endpoint-methods'].map(
      (kind) => `@octokit/${kind}`,
    ),
    ['@octokit/request', '@octokit/request-error', 'before-after-hook', 'content-type', 'json-with-bigint'],
    ['core', 'credential-provider-imds', 'node-http-handler', 'signature-v4', 'types'].map((kind) => `@smithy/${kind}`),
    ['tunnel', 'undici', 'universal-user-agent', 'yaml'],
  ]
  expect(namesOf(bundled)).toEqual(inBundles.flat().toSorted())
})

test('what is in the bundle is a dependency of production, under the licence that the lock file says', () => {
  const unknown = bundled.filter(
    ({ name, license }) => !production.some((one) => one.name === name && one.license === license),
  )
  expect(unknown).toEqual([])
})

test('what it imports besides is of Node itself', () => {
  const imported = globSync('dist/bundle/*.js').flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /(?:^import [^'"\n]*|\b(?:require|createRequire\([^)]*\)|import)\()['"]([^'".][^'"]*)['"]/gm,
      ),
    ].map(([, name = '']) => name),
  )
  expect(imported.length).toBeGreaterThan(20)
  // Two that the SDK's own messages tell to import: in a bundle this is text.
  const told = ['@aws-sdk/signature-v4-crt', '@aws-sdk/signature-v4a']
  expect([...new Set(imported)].filter((name) => !isBuiltin(name) && !told.includes(name))).toEqual([])
})
