import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'

const told = (repository: string): string =>
  nextSteps({
    clusterFile: {
      path: 'manifests/clusters/blue.yaml',
      text: `repository: ${repository}\nenvironments: [demo]\n`,
      onDisk: undefined,
      committed: undefined,
      inRepository: undefined,
    },
  })

test.each([
  { repository: 'https://github.com/acme/shop.git', name: 'acme/shop' },
  { repository: 'https://github.com/acme/shop/', name: 'acme/shop' },
  { repository: 'git@github.com:acme/shop.v2.git', name: 'acme/shop.v2' },
  { repository: 'https://git.example.com/acme/shop.git', name: 'OWNER/REPOSITORY' },
])('the tokens go to the repository that Argo CD follows: $repository', ({ repository, name }) => {
  expect(told(repository).match(/ARGOCD.*$/gm)).toEqual([
    `ARGOCD_TOKEN --repo ${name}`,
    `ARGOCD_DRILLS_TOKEN --repo ${name}`,
  ])
})
