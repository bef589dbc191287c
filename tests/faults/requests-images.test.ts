import { expect, test } from 'vitest'
import { imageScenarios } from './image-worlds.ts'
import { longestMilliseconds, tryRequests } from './try-requests.ts'

test.each(imageScenarios)(
  'whatever befalls one request of $to',
  async (scenario) => {
    expect(await tryRequests('requests-images', scenario)).toEqual([])
  },
  longestMilliseconds,
)
