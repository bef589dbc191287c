import { expect, test } from 'vitest'
import { environments, overlayOf, services } from './overlay.ts'
import { shop } from './policies/all.ts'
import { ofKind } from './policies/resource.ts'

const overlays = new Map(await Promise.all(environments.map(async (name) => [name, await overlayOf(name)] as const)))
const overlay = (name: (typeof environments)[number]) => {
  const found = overlays.get(name)
  if (found === undefined) throw new Error(`${name} was not rendered`)
  return found
}

const each = environments.flatMap((environment) => Object.keys(shop).map((policy) => [environment, policy] as const))

test.each(each)('%s: %s', (environment, name) => {
  const [, policy] = Object.entries(shop).find(([key]) => key === name) ?? []
  expect(policy?.(overlay(environment))).toEqual([])
})

test.each(environments)('%s has the Deployments of services.yaml, and no other', (environment) => {
  const names = ofKind(overlay(environment).resources, 'Deployment').map(({ name }) => name)
  expect(names.toSorted()).toEqual(services.map(({ name }) => name).toSorted())
})
