import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { findEngine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'

const engine = await findEngine()
const repositories = [{ name: 'shop/quote', immutable: true }]
const roles = { one: 'arn:aws:iam::111111111111:role/push', two: 'arn:aws:iam::222222222222:role/push' }

test.runIf(engine)(
  'two accounts in two regions, pushed to at once, do not disturb each other nor the user',
  async () => {
    const userDirectory = await mkdtemp(join(tmpdir(), 'slipway-user-docker-'))
    const userConfig = JSON.stringify({ auths: { 'registry.example': { auth: 'dXNlcjpwYXNz' } } })
    await writeFile(join(userDirectory, 'config.json'), userConfig)
    await using checkout = await makeCheckout({
      Dockerfile: 'FROM scratch\nCOPY content /content\n',
      content: `made at ${Date.now()}`,
    })
    const trust = { roleArn: roles.one, subject: 'repo:acme/shop:ref:refs/heads/main' }
    const sts = await startSts({ trust, otherRoles: [roles.two] })
    const [one, two] = await Promise.all([
      startEcr({ repositories, accountId: '111111111111', region: 'eu-west-1', credentials: sts.credentials }),
      startEcr({
        repositories,
        accountId: '222222222222',
        region: 'us-east-1',
        credentials: sts.credentialsOf(roles.two),
      }),
    ])
    const deliver = (ecr: LocalEcr, role: string) =>
      runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository: 'shop/quote', 'aws-region': ecr.region, 'role-to-assume': role },
        env: {
          ...sts.env,
          AWS_REGION: 'eu-central-1',
          AWS_ENDPOINT_URL_ECR: ecr.url,
          DOCKER_CONFIG: userDirectory,
          PATH: `${dirname(engine?.docker ?? '')}:${process.env.PATH}`,
        },
        workspace: checkout.directory,
        idToken: sts.idToken,
      })
    const runs = await Promise.all([deliver(one, roles.one), deliver(two, roles.two)])
    await Promise.all([one.stop(), two.stop(), sts.stop()])
    for (const { host } of [one, two]) await removeImages(engine?.docker ?? '', { registry: host })

    const [tag, other] = runs.map(({ outputs }) => outputs.tag ?? '')
    expect(tag).toBe(other)
    expect(runs.map(({ outputs }) => outputs.image)).toEqual(
      [one, two].map((ecr) => `${ecr.host}/shop/quote@${ecr.tags('shop/quote')[tag ?? '']}`),
    )
    expect(runs.map(({ outputs }) => outputs.outcome)).toEqual(['built', 'built'])
    expect(await readFile(join(userDirectory, 'config.json'), 'utf8')).toBe(userConfig)
    expect(await readdir(userDirectory)).toEqual(['config.json'])
    expect(runs.map(({ leftovers }) => leftovers.files)).toEqual([[], []])
    await rm(userDirectory, { recursive: true })
  },
)
