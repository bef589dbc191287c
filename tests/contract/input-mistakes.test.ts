import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputMistakes, untoldMistakes } from '../../scripts/messages/input-mistakes.ts'
import { readSource } from '../../scripts/messages/source-texts.ts'
import { parseInputs, type Schema } from '../../src/runner/inputs.ts'
import { keepMessage } from '../support/messages/kept.ts'
import { readActionFile } from '../support/runner/action-file.ts'

type Given = Record<string, string>

const digest = `sha256:${'0'.repeat(64)}`
const manifests = { 'manifests-repository': 'acme/manifests', 'manifests-files': 'prod/*.yaml' }
const app = { 'manifests-app-client-id': 'Iv23liABCDEF01234567' }
const pem = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----`
const form = { type: 'pkcs8', format: 'pem' } as const
const appKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(form).toString()
const otherKey = generateKeyPairSync('ed25519').privateKey.export(form).toString()
const stack = { stack: 'cluster' }
const sealing = { 'seal-key': 'correct horse battery staple, and forty-two more of them' }

/** With these an action begins its work; whatever is not here has its default. */
const well: Record<string, Given> = {
  'argocd-drill': { drill: 'oom-kill', 'argocd-server': 'argocd.example.com' },
  'argocd-health': { 'argocd-server': 'argocd.example.com', applications: 'quote', revision: 'a'.repeat(40) },
  deliver: { repository: 'shop/quote' },
  'delivery-summary': { needs: JSON.stringify({ build: { result: 'success', outputs: {} } }) },
  'ecr-build-push': { repository: 'shop/quote' },
  'ecr-promote': {
    source: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@${digest}`,
    repository: 'shop/quote',
  },
  'gitops-bump': { ...manifests, images: 'quote=v2' },
  'gitops-rollback': { ...manifests, commit: 'c0ffee0' },
  'select-services': {},
  'select-stacks': {},
  'terraform-apply': { ...stack, ...sealing, fingerprint: 'f'.repeat(64) },
  'terraform-drift': { ...stack, token: 'ghs_a' },
  'terraform-plan': { ...stack, ...sealing },
}

const cases: [action: string, given: Given, mistakes: string[]][] = [
  [
    'argocd-drill',
    { drill: 'OOM', project: 'a b', 'argocd-server': 'https://me@argocd', timeout: '90', 'ca-certificate': 'AAAA' },
    [
      'drill: should be the name of a drill, such as `oom-kill`, but it holds "OOM"',
      'argocd-server: should be the address of Argo CD, such as `https://argocd.example.com`, without a user or a query, but it holds "https://me@argocd"',
      'project: should be the name of a project, but it holds "a b"',
      'timeout: should be a duration such as `90s`, `10m` or `1h30m`, but it holds "90"',
      'ca-certificate: should be a certificate in PEM form, but it holds "AAAA"',
    ],
  ],
  [
    'argocd-drill',
    { 'argocd-auth': 'token' },
    ['argocd-token: should be set with `argocd-auth: token`, but it is empty'],
  ],
  [
    'argocd-drill',
    { 'argocd-token': 'two words' },
    ['argocd-token: should be one token, of at most 8192 characters of ASCII and no blanks, but it is not'],
  ],
  [
    'argocd-health',
    { applications: 'Quote', images: 'quote', revision: 'main' },
    [
      'applications: should be an application, as `name` or `namespace/name`, but it holds "Quote"',
      'revision: should be a whole commit id of 40 hex digits, but it holds "main"',
      'images: should be image-json or repository:tag@digest, but it holds "quote"',
    ],
  ],
  [
    'argocd-health',
    { revision: '', selector: 'app=quote', ...app, 'manifests-files': 'prod/*.yaml' },
    [
      'manifests-app-private-key: should be set with manifests-app-client-id, but it is empty',
      'manifests-repository: should be set with manifests-app-client-id, but it is empty',
      'manifests-repository: should be set with manifests-files, but it is empty',
      'revision: should be set where images is empty, since there is nothing to wait for',
      'selector: should be empty where applications names them',
    ],
  ],
  [
    'argocd-health',
    { applications: '', 'manifests-app-private-key': appKey, 'manifests-token': 'ghs_a' },
    [
      'manifests-app-client-id: should be set with manifests-app-private-key, but it is empty',
      'applications: should be set where manifests-repository is not, since nothing says which applications to judge',
    ],
  ],
  [
    'deliver',
    {
      repository: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/quote',
      context: 'a/'.repeat(2048),
      platforms: 'amd64',
    },
    [
      'repository: should be an ECR repository without a host, such as `shop/quote`, but it holds "123456789012.dkr.ecr.eu-west-1.amazonaws.com/quote"',
      `context: should be a path, of at most 4095 bytes and 255 in each name, but it holds "${'a/'.repeat(100)}"`,
      'platforms: should be a platform a line, such as `linux/amd64`, but it holds "amd64"',
    ],
  ],
  [
    'deliver',
    { 'aws-region': 'Ireland', 'registry-id': '12', 'role-to-assume': 'push', 'build-args': '1=2', author: 'me' },
    [
      'build-args: should be NAME=value, but it holds "1=2"',
      'aws-region: should be an AWS region such as `eu-west-1`, but it holds "Ireland"',
      'registry-id: should be the 12 digits of an AWS account, but it holds "12"',
      'role-to-assume: should be the ARN of a role, such as `arn:aws:iam::123456789012:role/build`, but it holds "push"',
      'author: should be `Name <email>`, but it holds "me"',
    ],
  ],
  [
    'deliver',
    { 'manifests-repository': 'acme/manifests', 'manifests-branch': 'a..b' },
    ['manifests-branch: should be the name of a branch, but it holds "a..b"'],
  ],
  [
    'deliver',
    { 'manifests-repository': 'acme/manifests' },
    ['manifests-files: should hold at least one line with manifests-repository, but it is empty'],
  ],
  [
    'deliver',
    {
      'manifests-files': 'prod/*.yaml',
      'image-paths': 'quote=a.yaml#tag',
      'release-hold': 'quote',
      'manifests-token': 'ghs_a',
    },
    [
      'manifests-repository: should be set with manifests-files, but it is empty',
      'manifests-repository: should be set with manifests-token, but it is empty',
      'manifests-repository: should be set with image-paths, but it is empty',
      'manifests-repository: should be set with release-hold, but it is empty',
    ],
  ],
  [
    'deliver',
    { 'argocd-token': 'eyJ0', 'on-failure': 'rollback', applications: 'quote', selector: 'app=quote' },
    [
      'argocd-server: should be set with argocd-token, but it is empty',
      'argocd-server: should be set with on-failure `rollback`, but it is empty',
      'argocd-server: should be set with applications, but it is empty',
      'argocd-server: should be set with selector, but it is empty',
      'selector: should be empty where applications names them',
    ],
  ],
  [
    'deliver',
    { 'argocd-server': 'argocd.example.com' },
    ['manifests-repository: should be set with argocd-server, but it is empty'],
  ],
  [
    'deliver',
    { 'oci-layout': 'image.tar', file: 'Dockerfile', 'build-args': 'A=1' },
    [
      'file: should be empty with oci-layout, which is built already',
      'build-args: should be empty with oci-layout, which is built already',
    ],
  ],
  [
    'delivery-summary',
    { needs: '', push: 'yes', 'manifests-repository': 'ftp://acme/manifests' },
    [
      'needs: should be the context `needs` of this job as JSON, but it is not a JSON object',
      'push: should be `true` or `false`, but it holds "yes"',
      'manifests-repository: should be owner/name, or a URL that begins with https://, http://, ssh:// or file://, but it holds "ftp://acme/manifests"',
    ],
  ],
  [
    'delivery-summary',
    { needs: '[]', 'manifests-repository': 'https://token@github.com/acme/manifests' },
    [
      'needs: should be the context `needs` of this job as JSON, but it is not a JSON object',
      'manifests-repository: should hold no user name or password: give the token as manifests-token',
    ],
  ],
  [
    'ecr-build-push',
    { tags: 'src-1', 'cache-ref': 'a b', fingerprint: 'v1', 'base-images': 'alpine', 'scan-baseline': 'v1' },
    [
      'tags: should be a tag a line, such as `v1`, not beginning with `src-`, `img-` or `scan-`, which are ours, but it holds "src-1"',
      'fingerprint: should be a tag of select-services, `src-` and 16 hex digits, but it holds "v1"',
      'base-images: should be reference=digest, as select-services gives it, but it holds "alpine"',
      'cache-ref: should be `repository` or `repository:tag`, with or without a host, but it holds "a b"',
      'scan-baseline: should be a digest, `sha256:` and 64 hex digits, but it holds "v1"',
    ],
  ],
  [
    'ecr-build-push',
    { secrets: 'token', 'secret-files': 'token', 'build-contexts': 'docs', labels: 'team', platforms: '' },
    [
      'secrets: should be lines of id=value, but one has no id before a `=`, or nothing after it',
      'secret-files: should be id=path, but it holds "token"',
      'build-contexts: should be name=folder or name=address, but it holds "docs"',
      'labels: should be name=value, but it holds "team"',
      'platforms: should hold at least one line, but it is empty',
    ],
  ],
  [
    'ecr-build-push',
    { 'oci-layout': 'image.tar', rebuild: 'always', fingerprint: 'src-0123456789abcdef' },
    [
      'fingerprint: should be empty with oci-layout, which is built already',
      'rebuild: should be `if-changed` with oci-layout, which is built already',
      'rebuild: should be `if-changed` with fingerprint, which says what to build: give rebuild to select-services',
    ],
  ],
  [
    'ecr-build-push',
    { engine: 'docker', builder: 'large', cache: 'none', 'cache-ref': 'cache', 'scan-baseline': digest },
    [
      'scan-baseline: should be empty without a scan-gate',
      'builder: should be empty with engine `docker`: a builder is an instance of buildx',
      'cache-ref: should be empty unless cache is `registry`',
    ],
  ],
  [
    'ecr-build-push',
    { tags: Array.from({ length: 100 }, (_, index) => `v${index}`).join('\n') },
    ['tags: should be at most 99, but there are 100'],
  ],
  [
    'ecr-promote',
    { source: 'shop/quote:v1', tags: 'scan-1' },
    [
      'source: should be an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`, but it holds "shop/quote:v1"',
      'tags: should be a tag a line, such as `v1`, not beginning with `scan-`, which is for what has not passed its scan, but it holds "scan-1"',
    ],
  ],
  [
    'ecr-promote',
    { tags: Array.from({ length: 101 }, (_, index) => `v${index}`).join('\n') },
    ['tags: should be at most 100, but there are 101'],
  ],
  [
    'gitops-bump',
    {
      images: 'quote=',
      'image-paths': 'quote',
      'commit-message': 'one\ntwo',
      'source-repository': 'acme',
      'source-sha': 'c0ffee',
    },
    [
      'images: should be image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`, but it holds "quote="',
      'image-paths: should be `name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`, but it holds "quote"',
      'commit-message: should be one line, but it holds "one\\ntwo"',
      'source-repository: should be owner/name, but it holds "acme"',
      'source-sha: should be the full id of a commit, but it holds "c0ffee"',
    ],
  ],
  ['gitops-bump', { images: '' }, ['images: should hold at least one line, unless `from` does']],
  [
    'gitops-bump',
    { images: 'quote' },
    ['images: should be image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`, but it holds "quote"'],
  ],
  [
    'gitops-bump',
    { 'manifests-repository': '', 'manifests-files': '', 'ssh-key': 'AAAA', 'ssh-known-hosts': 'github.com' },
    [
      'manifests-repository: should be set, but it is empty',
      'manifests-files: should hold at least one line, but it is empty',
      'ssh-key: should be a private key for ssh, from -----BEGIN to -----END with its line breaks, but it is not',
      'ssh-known-hosts: should be lines of a known_hosts file, `host type key`, but it holds "github.com"',
    ],
  ],
  [
    'gitops-bump',
    {
      ...app,
      'manifests-app-private-key': '',
      'manifests-token': 'ghs_a',
      'pr-labels': 'deploy',
      'pr-auto-merge': 'true',
    },
    [
      'manifests-app-private-key: should be set with manifests-app-client-id, but it is empty',
      'manifests-token: should be empty with manifests-app-client-id, which is used instead',
      'pr-labels: should be empty unless delivery is `pull-request`',
      'pr-auto-merge: should be `false` unless delivery is `pull-request`',
    ],
  ],
  [
    'gitops-bump',
    { delivery: 'pull-request', 'ssh-key': pem('OPENSSH PRIVATE KEY'), transport: 'api' },
    [
      'transport: should be `git` or `auto` with ssh-key',
      'manifests-token: should be set for a pull request (or a GitHub App), but it is empty: ssh-key opens none',
    ],
  ],
  [
    'gitops-bump',
    { 'ssh-known-hosts': 'github.com ssh-ed25519 AAAA' },
    ['ssh-key: should be set with ssh-known-hosts, but it is empty'],
  ],
  [
    'gitops-bump',
    { 'manifests-app-client-id': 'my app', 'manifests-app-private-key': 'AAAA' },
    [
      'manifests-app-client-id: should be the Client ID of a GitHub App, such as `Iv23liABCDEF01234567`, but it holds "my app"',
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it does not begin with -----BEGIN",
    ],
  ],
  [
    'gitops-bump',
    { ...app, 'manifests-app-private-key': pem('CERTIFICATE') },
    [
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it is a certificate",
    ],
  ],
  [
    'gitops-bump',
    { ...app, 'manifests-app-private-key': pem('OPENSSH PRIVATE KEY') },
    [
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it is a key for ssh",
    ],
  ],
  [
    'gitops-bump',
    { ...app, 'manifests-app-private-key': pem('ENCRYPTED PRIVATE KEY') },
    [
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it is locked by a passphrase",
    ],
  ],
  [
    'gitops-bump',
    { ...app, 'manifests-app-private-key': pem('PRIVATE KEY') },
    [
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it is damaged: was it cut off, or a line lost?",
    ],
  ],
  [
    'gitops-bump',
    { ...app, 'manifests-app-private-key': otherKey },
    [
      "manifests-app-private-key: should be the App's private key, as GitHub gave it out in a .pem file, but it is of the kind ed25519",
    ],
  ],
  [
    'gitops-rollback',
    { commit: 'main' },
    ['commit: should be the id of a commit, of at least 7 hex digits, but it holds "main"'],
  ],
  [
    'gitops-rollback',
    { commit: '', 'verify-images': 'false', 'aws-region': 'eu-west-1' },
    [
      'commit: should be set, or services should name what to roll back, but both are empty',
      'aws-region: should be empty without verify-images, which alone asks AWS',
    ],
  ],
  [
    'select-services',
    { 'max-legs': '300', selection: '{}' },
    [
      'max-legs: should be a whole number from 1 to 256, but it holds "300"',
      'selection: should be the `selection` of the first run, or its `matrix` and `images`, but has a line that is neither a matrix nor an image: it has no "name"',
    ],
  ],
  [
    'select-services',
    { selection: '{"include":[]}', services: 'quote', rebuild: 'always', 'max-age': '90s', push: 'false' },
    [
      'services: should be empty with selection, which names them',
      'rebuild: should be `if-changed` with selection, which has its tags',
      'max-age: should be empty with selection, which has its tags',
      'push: should be `true` with selection, which is looked up in ECR',
      'max-age: should be empty without push: only ECR knows it',
    ],
  ],
  [
    'select-services',
    { 'max-age': '90s', push: 'false' },
    ['max-age: should be empty without push: only ECR knows it'],
  ],
  [
    'terraform-apply',
    { stack: 'a b', fingerprint: 'f', 'seal-key': 'kms:alias', accept: 'all' },
    [
      'stack: should be the name of a stack, such as `cluster`, but it holds "a b"',
      'fingerprint: should be the fingerprint that terraform-plan gave, but it holds "f"',
      'seal-key: should be a long random secret, or `kms:` and the ARN of a KMS key or of its alias, but it holds "kms:alias"',
      'accept: should be one of `exact`, `subset`, but it holds "all"',
    ],
  ],
  [
    'terraform-apply',
    { stack: '', accept: 'subset' },
    [
      'stack: should name a stack of stacks.yaml, or directory a lone one, but both are empty',
      'plan: should name the sealed plan where accept is `subset`, since a fingerprint alone does not say what was approved',
    ],
  ],
  [
    'terraform-drift',
    { directory: 'terraform', token: '' },
    [
      'directory: should be empty where stack is set, since the stack has its own',
      'token: should be set where issue is `true`, but it is empty',
    ],
  ],
  [
    'terraform-plan',
    { 'max-destroy': 'two', protect: 'module db' },
    [
      'max-destroy: should be a whole number such as `0` or `5`, but it holds "two"',
      'protect: should be an address such as `module.db`, `aws_db_instance.*` or `**.aws_eks_cluster.*`, but it holds "module db"',
    ],
  ],
]

const refusedBy = async (action: string, given: Given): Promise<string[]> => {
  const folder = `../../src/actions/${action}`
  const apart = existsSync(`src/actions/${action}/check-inputs.ts`) ? 'check-inputs' : 'inputs'
  const { inputs }: { inputs: Schema } = await import(`${folder}/inputs.ts`)
  const { check }: { check?: (input: unknown) => string[] } = await import(`${folder}/${apart}.ts`)
  const file = readActionFile(action === 'deliver' ? '.' : `actions/${action}`)
  const defaults = file.inputs.map(({ name, defaultValue }) => [name, defaultValue.replace(/^\$\{\{.*\}\}$/, '')])
  const all: Given = { ...Object.fromEntries(defaults), ...well[action], ...given }
  const read = parseInputs(inputs, (name) => (all[name] ?? '').trim())
  return 'mistakes' in read ? read.mistakes : (check?.(read.input) ?? [])
}

test.each(Object.keys(well))('%s takes what the others begin with', async (action) => {
  expect(await refusedBy(action, {})).toEqual([])
})

const named = cases.map(([action, given, mistakes]) => ({ action, given, mistakes, first: mistakes[0] }))

test.each(named)('$action says what is wrong: $first', async ({ action, given, mistakes }) => {
  const refused = await refusedBy(action, given)
  expect(refused).toEqual(mistakes)
  for (const message of refused) keepMessage({ reason: 'invalid-input', message })
})

test('every mistake of an input that the source writes out is made here', () => {
  // The list in a file is read by a story, which says it with the file's name.
  const made = [
    ...cases.flatMap(([, , mistakes]) => mistakes),
    'should hold `services:` and under it a list of services, but it holds something else',
  ]
  const rows = made.map((pattern) => ({ domain: 'actions', reason: 'invalid-input', pattern }))
  expect(untoldMistakes(inputMistakes(readSource()), rows).map(({ pattern }) => pattern)).toEqual([])
})
