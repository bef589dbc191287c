import { expect, test } from 'vitest'
import { argocdToken } from './argocd-token.ts'

const input = {
  'argocd-auth': 'auto',
  'argocd-token': undefined,
  'oidc-connector': 'github-actions',
  'oidc-audience': undefined,
} as const

const handles = {
  http: () => Promise.reject(new Error('nobody is asked')),
  mask: () => undefined,
  idTokenRequest: undefined,
}

test('a token that is empty is told beside why there is no other', async () => {
  const token = argocdToken(input, 'https://argocd.example', handles)
  await expect(typeof token === 'string' ? token : token()).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringMatching(
      /^argocd-token is empty, and this job may not ask GitHub for an OIDC token\. Give it/,
    ),
  })
})

test('one that is given is taken as it is', () => {
  expect(argocdToken({ ...input, 'argocd-token': 'given' }, 'https://argocd.example', handles)).toBe('given')
})
