import { expect, test } from 'vitest'
import { actionScenario } from './action-scenario.ts'
import { longestMilliseconds, tryRequests } from './try-requests.ts'

/** What a backend of the kind `http` answers with 200, Terraform takes for done, whatever it says. */
const lies =
  /^state: (?:POST|UNLOCK) .*: (?:answered in HTML|answered without end|answered a few bytes a second|redirected elsewhere)$/

test.each([
  actionScenario('terraform-plan', {
    good: ['changes'],
    leaves: 'nothing',
    sample: 1,
    seconds: 20,
    keeps: /^shop\.normal\.plan$/,
    lies,
  }),
  actionScenario('terraform-apply', {
    ...{ good: ['applied', 'nothing-to-do'], leaves: 'all', sample: 1, seconds: 20, lies },
    // A state that could not be stored in time waits there, sealed, and the error says so.
    keeps: /\.errored\.tfstate\.sealed$/,
    // Terraform waits for a backend without end, and is never killed while it may have a state to save.
    outlasts: /^state: .*: (?:stalled|answered without end|answered a few bytes a second)$/,
  }),
  actionScenario('terraform-drift', { good: ['pending-changes'], leaves: 'nothing', sample: 1, seconds: 20, lies }),
])(
  'whatever befalls one request of $to',
  async (scenario) => {
    expect(await tryRequests('requests-terraform', scenario)).toEqual([])
  },
  longestMilliseconds,
)
