import { expect, test } from 'vitest'
import type { Dependents } from './find-dependents.ts'
import type { FoundationState } from './foundation-state.ts'
import { obstaclesOf } from './obstacles.ts'

const state: FoundationState = {
  ...{ account: '123456789012', region: 'eu-west-1', project: 'slipway', certificates: [], records: [] },
  repositories: [
    { address: 'quote', name: 'shop/quote', force: false },
    { address: 'cache', name: 'shop/quote-cache', force: true },
  ],
  zone: { address: 'zone', name: 'shop.example', id: 'Z1', force: false },
}
const forced: FoundationState = {
  ...state,
  repositories: [{ address: 'quote', name: 'shop/quote', force: true }],
  zone: { address: 'zone', name: 'shop.example', id: 'Z1', force: true },
}

const nothing: Dependents = {
  ...{ account: '123456789012', regions: ['eu-west-1'], unlooked: [], clusters: [], others: [] },
  ...{ images: [], records: [], uses: [], roles: [] },
}
const recordOf = (cluster?: string) => ({
  ...{ id: 'Z1/TXT/a.shop.example.', name: 'a.shop.example.', type: 'TXT', set: undefined },
  value: { Name: 'a.shop.example.', Type: 'TXT' },
  ...(cluster === undefined ? {} : { cluster }),
})
const images = [
  { name: 'shop/quote', count: 2 },
  { name: 'shop/quote-cache', count: 5 },
]

test.each<{ what: string; state?: FoundationState; found: Partial<Dependents>; told: unknown[] }>([
  {
    what: 'nothing',
    found: { others: [{ name: 'of-others', region: 'eu-west-1' }] },
    told: [],
  },
  {
    what: 'records of a cluster that is not there, whether they may go with the zone or not',
    state: forced,
    found: { records: [recordOf('blue')] },
    told: [
      {
        what: 'the zone holds records of the cluster blue, which was not found: is it in another account?: TXT a.shop.example.',
        todo: '# what of it is there; once it is gone in every region, the same with --delete\nscripts/leftovers --region eu-west-1 blue',
      },
    ],
  },
  {
    what: 'what serves the certificate, and a role that no cluster has',
    found: { uses: ['arn:aws:elasticloadbalancing:one'], roles: [{ name: 'deploy' }] },
    told: [
      {
        what: 'the certificate is served by arn:aws:elasticloadbalancing:one, and cannot be deleted as long as it is',
        todo: 'it goes with the teardown of its cluster; else give it another certificate, or delete it',
      },
      {
        what: 'the role deploy has rights on the zone or a repository',
        todo: '# whose is it? take these rights from it, or delete it\naws iam get-role --region eu-west-1 --role-name deploy',
      },
    ],
  },
  {
    what: 'records of nobody and images, but no caches, which Terraform deletes with all in them',
    found: { records: [recordOf()], images },
    told: [
      {
        what: 'the zone holds TXT a.shop.example., which neither this stack nor a cluster made, and the destroy stops at it',
        todo: '# once nobody asks for it any more\naws route53 change-resource-record-sets --region eu-west-1 --hosted-zone-id Z1 --change-batch \'{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"a.shop.example.","Type":"TXT"}}]}\'',
        address: 'zone',
      },
      {
        what: 'the repository shop/quote holds 2 images, and the destroy stops at it, with other things gone',
        todo: 'without them nothing that Git names can run again; where that is meant, the last command lets them go',
        address: 'quote',
      },
    ],
  },
  {
    what: 'neither of these once an apply let them go',
    state: forced,
    found: { records: [recordOf()], images },
    told: [],
  },
])('in the way of a destroy is $what', ({ state: held = state, found, told }) => {
  expect(obstaclesOf({ state: held, found: { ...nothing, ...found } })).toEqual(told)
})
