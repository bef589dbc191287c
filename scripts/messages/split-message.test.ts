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
  ['‹server› answered ‹status›', { wrong: '‹server› answered ‹status›', found: '', remedy: '' }],
])('%s', (pattern, split) => {
  expect(splitMessage(pattern)).toEqual(split)
})
