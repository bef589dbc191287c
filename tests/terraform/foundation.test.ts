import { expect, test } from 'vitest'
import { parseCatalog } from '../../src/images/selection/catalog.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { startMoto } from '../support/moto/moto.ts'
import { backendOf, copyStacks } from '../support/stacks-copy.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const catalogue = `repository-prefix: shop
services:
  - name: quote
    context: services/quote
  - name: cart
    context: services/cart
    repository: elsewhere/basket
  - name: valkey
    build: none
`

const repositoriesOf = (text: string): { repositoryName: string; imageTagMutability: string }[] =>
  JSON.parse(text).repositories

test.runIf(runs)(
  'the foundation makes the repositories that the catalogue names, finds them unchanged, finds what was changed by hand, and goes',
  async () => {
    await using aws = await startMoto()
    await using stacks = await copyStacks({ aws, catalogue })
    const terraform = (...args: string[]) => stacks.terraform('foundation', args)
    await aws.createBucket('states')
    const backend = backendOf('foundation', { bucket: 'states', region: aws.region })
    expect(await terraform('init', '-lockfile=readonly', ...backend)).toMatchObject({ code: 0 })

    expect(await terraform('apply', '-auto-approve')).toMatchObject({ code: 0 })
    const made = repositoriesOf((await stacks.aws('ecr', 'describe-repositories')).said)
    const read = parseCatalog(catalogue, 'services.yaml')
    const named = 'catalog' in read ? read.catalog.services.map(({ repository }) => repository) : []
    expect(named).toEqual(['shop/quote', 'elsewhere/basket'])
    expect(
      made.map(({ repositoryName, imageTagMutability }) => `${repositoryName} ${imageTagMutability}`).toSorted(),
    ).toEqual(named.flatMap((name) => [`${name} IMMUTABLE`, `${name}-cache MUTABLE`]).toSorted())
    expect((await terraform('plan', '-detailed-exitcode')).said).toContain('No changes.')

    const byHand = ['--repository-name', 'shop/quote', '--image-tag-mutability', 'MUTABLE']
    expect(await stacks.aws('ecr', 'put-image-tag-mutability', ...byHand)).toMatchObject({ code: 0 })
    const drifted = await terraform('plan', '-detailed-exitcode')
    expect(drifted).toMatchObject({ code: 2, said: expect.stringContaining('1 to change') })
    expect(drifted.said).toContain('~ image_tag_mutability = "MUTABLE" -> "IMMUTABLE"')

    expect(await terraform('destroy', '-auto-approve')).toMatchObject({ code: 0 })
    expect(await terraform('state', 'list')).toEqual({ code: 0, said: '' })
    expect(repositoriesOf((await stacks.aws('ecr', 'describe-repositories')).said)).toEqual([])
  },
  600_000,
)
