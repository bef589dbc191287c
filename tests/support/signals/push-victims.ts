import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { runWith } from '../action-worlds/action-world.ts'
import { makeCheckout } from '../checkout.ts'
import { startEcr } from '../ecr/ecr.ts'
import { putIndex, putPlainImage } from '../ecr/images.ts'
import { routeEcrs } from '../ecr/router.ts'
import { packLayer, writeOciLayout } from '../oci-layout.ts'
import { startSts } from '../sts/sts.ts'
import { halfImages, judgeImage, repositories, repository, secretsOf } from './images.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const openLayoutPush = async (): Promise<Victim> => {
  const checkout = await makeCheckout({ 'README.md': '' })
  const ecr = await startEcr({ repositories })
  const prepare = async (): Promise<Work> => {
    const layers = [6_000_000, 200].map((size, index) =>
      packLayer([{ path: `file-${index}`, mode: 0o644, content: randomBytes(size) }]),
    )
    const name = `image-${randomUUID()}`
    const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }
    const { digest } = await writeOciLayout(join(checkout.directory, '.git', name), {
      architecture: 'amd64',
      config,
      layers,
    })
    return {
      run: runWith({
        directory: 'actions/ecr-build-push',
        inputs: { repository, 'oci-layout': `.git/${name}` },
        env: ecr.env,
        workspace: checkout.directory,
      }),
      secrets: () => secretsOf(ecr),
      remains: async () => halfImages(ecr),
      wrong: async (run) => [
        ...unless({ 'it is another image': run.outputs.digest === digest }),
        ...judgeImage(ecr, run),
      ],
    }
  }
  const close = async () => {
    await ecr.stop()
    await checkout[Symbol.asyncDispose]()
  }
  return { prepare, close }
}

const openPromotion = async (): Promise<Victim> => {
  const role = 'arn:aws:iam::111111111111:role/read'
  const sts = await startSts({ trust: { roleArn: role, subject: 'repo:acme/shop:ref:refs/heads/main' } })
  const from = { accountId: '111111111111', region: 'us-east-1', credentials: sts.credentials }
  const source = await startEcr({ ...from, repositories })
  const destination = await startEcr({ accountId: '222222222222', region: 'eu-west-1', repositories })
  const router = await routeEcrs([source, destination])
  let number = 0
  const prepare = async (): Promise<Work> => {
    number += 1
    const children = ['amd64', 'arm64'].map((architecture) =>
      putPlainImage(source, repository, {
        content: [randomUUID(), randomBytes(4_000_000), architecture],
        architecture,
      }),
    )
    const tag = `v${number}`
    const { digest } = putIndex(source, repository, { tag, children })
    return {
      run: runWith({
        directory: 'actions/ecr-promote',
        inputs: {
          source: `111111111111.dkr.ecr.us-east-1.amazonaws.com/${repository}@${digest}`,
          'source-role-to-assume': role,
          repository,
          tags: tag,
        },
        env: { ...destination.env, ...sts.env, ...router.env },
        idToken: sts.idToken,
      }),
      secrets: () => ({ ...secretsOf(destination), 'session token': sts.credentials.sessionToken }),
      remains: async () => halfImages(destination),
      wrong: async (run) => [
        ...unless({
          ...outcomeIn(run, 'promoted', 'already-there'),
          'its tag is not the image': destination.image(repository, tag)?.digest === digest,
        }),
        ...halfImages(destination),
      ],
    }
  }
  const close = async () => {
    await Promise.all([router.stop(), sts.stop(), source.stop(), destination.stop()])
  }
  return { prepare, close }
}

export const pushVictims: Opening[] = [
  { name: 'ecr-build-push of an OCI layout', open: openLayoutPush },
  { name: 'ecr-promote', open: openPromotion },
]
