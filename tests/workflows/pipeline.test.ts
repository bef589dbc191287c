import { expect, test } from 'vitest'
import { endingsOf, openDeliveryWorld, outcomeOf } from './delivery-world.ts'
import { readOwnWorkflow } from './own-workflow.ts'

const workflow = '.github/workflows/pipeline.yml'
const file = 'manifests/shop/overlays/demo/kustomization.yaml'

test('this repository’s pipeline delivers its quote service to the demo of its shop, and no other service', async () => {
  await using world = await openDeliveryWorld()
  const entry = (tag: string, digest: string): string =>
    `images:\n  - name: quote\n    newName: ${world.ecr.host}/shop/quote\n    newTag: ${tag}\n    digest: ${digest}\n`
  await world.manifests.commit({ [file]: entry('none', `sha256:${'0'.repeat(64)}`) })
  const push = await world.push({
    [workflow]: await readOwnWorkflow(workflow),
    'services/quote/content': 'new',
    'services/cart/content': 'new',
  })
  const vars = { AWS_REGION: world.ecr.region, AWS_PUSH_ROLE: world.roleArn, MANIFESTS_REPOSITORY: 'acme/manifests' }

  const run = await world.run({ caller: 'pipeline.yml', ...push, vars })
  expect(run.result, run.log).toBe('success')
  expect(endingsOf(run)).toEqual({
    select: 'success',
    'build quote': 'success',
    collect: 'success',
    bump: 'success',
    summary: 'success',
  })
  expect(outcomeOf(run)).toBe('bumped')
  expect(world.pushed()).toEqual(['quote'])
  const [tag = '', digest = ''] = world.built(['quote']).quote?.split('@') ?? []
  expect((await world.manifests.read(file)).toString()).toBe(entry(tag, digest))
})
