import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import type { Engine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import type { FaultDoor } from '../support/fault-door/door.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'
import { notThere, repositories, repository, secretsOf, trust } from './image-parts.ts'
import type { World } from './scenario.ts'

const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }

export const openLayoutPush = async (door: FaultDoor): Promise<World> => {
  const checkout = await makeCheckout({ 'README.md': '' })
  const layers = [10_000_000, 100].map((size, index) =>
    packLayer([{ path: `file-${index}`, mode: 0o644, content: randomBytes(size) }]),
  )
  const { digest } = await writeOciLayout(join(checkout.directory, 'image'), { architecture: 'amd64', config, layers })
  const sts = await startSts({ trust, guard: door.guard('GitHub and STS') })
  const ecr = await startEcr({ repositories, credentials: sts.credentials, guard: door.guard('ECR') })
  return {
    secrets: secretsOf([ecr], sts),
    run: (timeout) =>
      runAction({
        directory: 'actions/ecr-build-push',
        inputs: {
          repository,
          'oci-layout': 'image',
          'aws-region': ecr.region,
          'role-to-assume': trust.roleArn,
          timeout,
        },
        env: { ...sts.env, AWS_ENDPOINT_URL_ECR: ecr.url },
        workspace: checkout.directory,
        idToken: sts.idToken,
      }),
    wrongAfter: ({ outputs }) => (outputs.digest === digest ? notThere(ecr, digest) : `it reports ${outputs.digest}`),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([ecr.stop(), sts.stop()])
      await checkout[Symbol.asyncDispose]()
    },
  }
}

export const openDockerPush =
  ({ docker }: Engine) =>
  async (door: FaultDoor): Promise<World> => {
    const checkout = await makeCheckout({
      Dockerfile: 'FROM scratch\nCOPY one /one\nCOPY two /two\n',
      one: randomBytes(500).toString('hex'),
      two: randomBytes(5).toString('hex'),
    })
    const ecr = await startEcr({ repositories, guard: door.guard('ECR') })
    return {
      secrets: secretsOf([ecr]),
      run: (timeout) =>
        runAction({
          directory: 'actions/ecr-build-push',
          inputs: { repository, timeout },
          env: { ...ecr.env, PATH: `${dirname(docker)}:${process.env.PATH}` },
          workspace: checkout.directory,
        }),
      wrongAfter: ({ outputs }) => notThere(ecr, outputs.digest),
      [Symbol.asyncDispose]: async () => {
        await ecr.stop()
        await removeImages(docker, { registry: ecr.host })
        await checkout[Symbol.asyncDispose]()
      },
    }
  }
