import { expect, test } from 'vitest'
import { type Split, splitMessage } from './split-message.ts'

test.each<[string, Split]>([
  [
    'cannot start ‹command›: ‹error›. Install it, or put it on the PATH',
    { wrong: 'cannot start ‹command›', found: '‹error›', remedy: 'Install it, or put it on the PATH' },
  ],
  [
    'there is no directory ‹directory› in the workspace. Check the repository out first',
    {
      wrong: 'there is no directory ‹directory› in the workspace',
      found: '',
      remedy: 'Check the repository out first',
    },
  ],
  [
    '‹input›: should be `true` or `false`, but it holds ‹raw›',
    { wrong: '‹input›', found: 'it holds ‹raw›', remedy: 'should be `true` or `false`' },
  ],
  [
    'plan: ‹path› is not there. Download the file that terraform-plan wrote',
    { wrong: 'plan: ‹path› is not there', found: '', remedy: 'Download the file that terraform-plan wrote' },
  ],
  [
    '‹url› answered with ‹type› instead of JSON. Is argocd-server its address?',
    { wrong: '‹url› answered with ‹type› instead of JSON', found: '', remedy: 'Is argocd-server its address?' },
  ],
  [
    '‹of›: ‹name› should be a list, but ‹value›',
    { wrong: '‹of›: ‹name›', found: '‹value›', remedy: 'should be a list' },
  ],
  ['Correct role-to-assume: it is an ARN', { wrong: '', found: '', remedy: 'Correct role-to-assume: it is an ARN' }],
  [
    'AWS does not let this job assume ‹role arn› (STS said: ‹code›: ‹said›). … Run the job again',
    {
      wrong: 'AWS does not let this job assume ‹role arn› (STS said: ‹code›: ‹said›)',
      found: '…',
      remedy: 'Run the job again',
    },
  ],
  [
    'services: `‹name›` has `build: none`, so there is nothing to select. Leave it out',
    { wrong: 'services: `‹name›` has `build: none`', found: 'there is nothing to select', remedy: 'Leave it out' },
  ],
  [
    'no policy lets it (of the role: allow it there, if at all), so it was left. Write "such as: allow all"',
    {
      wrong: 'no policy lets it (of the role: allow it there, if at all)',
      found: 'it was left',
      remedy: 'Write "such as: allow all"',
    },
  ],
  ['‹server› answered ‹status›', { wrong: '‹server› answered ‹status›', found: '', remedy: '' }],
])('%s', (pattern, split) => {
  expect(splitMessage(pattern)).toEqual(split)
})
