import { expect, test } from 'vitest'
import { pushTrouble } from './push-trouble.ts'

/** As the real Docker (20.10 and 28) and BuildKit word what a registry answers. */
test.each([
  {
    said: 'denied: User: arn:aws:iam::1:user/u is not authorized to perform: ecr:PutImage on resource: r because no identity-based policy allows the ecr:PutImage action',
    kind: 'final denied',
    says: 'Allow `ecr:PutImage`',
  },
  {
    said: 'denied: Your authorization token has expired. Reauthenticate and try again.',
    kind: 'login denied',
    says: 'clock',
  },
  { said: 'no basic auth credentials', kind: 'login denied', says: 'ecr:BatchCheckLayerAvailability' },
  { said: 'unauthorized: authentication required', kind: 'login denied', says: 'ecr:PutImage' },
  {
    said: 'error parsing HTTP 403 response body: unexpected end of JSON input: ""',
    kind: 'login denied',
    says: 'a quota of the repository is used up',
  },
  {
    said: 'ERROR: failed to solve: failed to push 1.dkr.ecr.eu-west-1.amazonaws.com/q:t: unexpected status from HEAD request to https://1.dkr.ecr.eu-west-1.amazonaws.com/v2/q/blobs/sha256:0: 403 Forbidden',
    kind: 'login denied',
    says: 'ecr:BatchGetImage',
  },
  {
    said: "denied: The repository with name 'q' in registry with id '1' already has the maximum allowed number of images which is '100000'",
    kind: 'final rejected',
    says: 'lifecycle policy',
  },
  {
    said: "denied: Adding tag 't' to an image in the repository with name 'q' in registry with id '1' exceeds the maximum allowed number of tags per image which is '1000'.",
    kind: 'final rejected',
    says: 'old images or tags',
  },
  {
    said: "name unknown: The repository with name 'x' does not exist in the registry with id '1'",
    kind: 'final not-found',
    says: 'Create it again',
  },
  {
    said: "tag invalid: The image tag 'v1' already exists in the 'x' repository and cannot be overwritten because the repository is immutable.",
    kind: 'final conflict',
    says: 'another tag',
  },
  { said: 'unknown: KMS key arn:aws:kms:eu-west-1:1:key/k is disabled', kind: 'final rejected', says: 'grant' },
  {
    said: "unsupported: Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Limit on number of layers per image exceeded'",
    kind: 'final rejected',
    says: 'too many layers',
  },
  { said: 'x509: certificate signed by unknown authority', kind: 'final unreachable', says: 'proxy' },
  {
    said: 'An image does not exist locally with the tag: h/x',
    kind: 'final build-error',
    says: 'Run the job again',
  },
  {
    said: 'ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
    kind: 'final build-error',
    says: 'since it was built',
  },
  {
    said: 'ERROR: failed to build: failed to solve: failed to push h/q:t: denied: Your authorization token has expired. Reauthenticate and try again.',
    kind: 'login denied',
    says: 'expired',
  },
  {
    said: 'ERROR: failed to build: failed to solve: failed to push h/q:t: unexpected status from HEAD request to http://h/v2/q/manifests/t: 403 Forbidden',
    kind: 'login denied',
    says: 'ecr:BatchGetImage',
  },
  { said: 'toomanyrequests: Rate exceeded', kind: 'passing', says: 'Rate exceeded' },
  { said: 'error parsing HTTP 429 response body: unexpected end of JSON input: ""', kind: 'passing', says: '429' },
  { said: 'Put "http://127.0.0.1:1/v2/x/blobs/uploads/": dial tcp: connection refused', kind: 'passing', says: 'dial' },
  { said: 'received unexpected HTTP status: 500 Internal Server Error', kind: 'passing', says: '500' },
  { said: 'read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer', kind: 'passing', says: 'reset' },
  { said: 'blob upload unknown', kind: 'passing', says: 'unknown' },
  { said: 'unexpected EOF', kind: 'passing', says: 'unexpected EOF' },
])('$said → $kind', ({ said, kind, says }) => {
  const trouble = pushTrouble(['The push refers to repository [h/x]', said], 'h/x:t')
  const [shown, text] =
    trouble.kind === 'passing'
      ? ['passing', trouble.reason]
      : [`${trouble.kind} ${trouble.failure.reason}`, trouble.failure.message]
  expect(shown).toBe(kind)
  expect(text).toContain(says)
})
