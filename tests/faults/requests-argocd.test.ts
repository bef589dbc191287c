import { expect, test } from 'vitest'
import { argocdScenarios } from './argocd-worlds.ts'
import { longestMilliseconds, tryRequests } from './try-requests.ts'

test.each(argocdScenarios)(
  'whatever befalls one request of $to',
  async (scenario) => {
    expect(await tryRequests('requests-argocd', scenario)).toEqual([])
  },
  longestMilliseconds,
)
