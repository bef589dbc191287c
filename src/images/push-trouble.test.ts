import { expect, test } from 'vitest'
import { pushTrouble } from './push-trouble.ts'

/** As the real Docker (20.10 and 28) words what a registry answers. */
test.each([
  { said: 'denied: User: arn:aws:iam::1:user/u is not authorized to perform: ecr:PutImage', reason: 'denied' },
  { said: 'denied: Your authorization token has expired. Reauthenticate and try again.', reason: 'denied' },
  { said: 'no basic auth credentials', reason: 'denied' },
  {
    said: "name unknown: The repository with name 'x' does not exist in the registry with id '1'",
    reason: 'not-found',
  },
  {
    said: "tag invalid: The image tag 'v1' already exists in the 'x' repository and cannot be overwritten",
    reason: 'conflict',
  },
  { said: 'Put "http://127.0.0.1:1/v2/x/blobs/uploads/": dial tcp: connection refused', reason: undefined },
  { said: 'received unexpected HTTP status: 500 Internal Server Error', reason: undefined },
  { said: 'unexpected EOF', reason: undefined },
])('$said → $reason', ({ said, reason }) => {
  expect(pushTrouble(['The push refers to repository [h/x]', said], 'h/x:t')?.reason).toBe(reason)
})
