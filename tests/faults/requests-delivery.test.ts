import { expect, test } from 'vitest'
import { actionScenario } from './action-scenario.ts'
import { longestMilliseconds, tryRequests } from './try-requests.ts'

test.each([
  // Argo CD knows the repository by its own address; what is asked of it by git is tried with gitops-bump.
  actionScenario('deliver', { good: ['live'], leaves: 'all', sample: 1, seconds: 30, besides: 'git' }),
  actionScenario('gitops-rollback', { good: ['rolled-back', 'nothing-to-do'], leaves: 'all', sample: 1 }),
])(
  'whatever befalls one request of $to',
  async (scenario) => {
    expect(await tryRequests('requests-delivery', scenario)).toEqual([])
  },
  longestMilliseconds,
)
