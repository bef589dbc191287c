import { expect, test } from 'vitest'
import { gitopsScenarios } from './gitops-worlds.ts'
import { longestMilliseconds, tryRequests } from './try-requests.ts'

test.each(gitopsScenarios)(
  'whatever befalls one request of $to',
  async (scenario) => {
    expect(await tryRequests('requests-gitops', scenario)).toEqual([])
  },
  longestMilliseconds,
)
