import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findBuildKit, makeDockerDirectory } from '../../../tests/support/buildkit.ts'
import { openImageWorld } from '../../../tests/support/image-world.ts'
import { type EnsureOutside, ensure } from '../ensure.ts'

const tools = await findBuildKit()

// Nothing listens there: no image of BuildKit can be pulled here, so no cluster could run one.
const kubeconfig = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'c', cluster: { server: 'http://127.0.0.1:9' } }],
  contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
  users: [{ name: 'u', user: {} }],
  'current-context': 'c',
})

describe.runIf(tools)('with a builder of the Kubernetes driver', () => {
  afterEach(() => vi.unstubAllEnvs())

  const open = async () => {
    const found = tools ?? { docker: '', buildx: '', buildkitd: '' }
    const user = await makeDockerDirectory(found)
    const config = join(user.path, 'kubeconfig')
    await writeFile(config, kubeconfig)
    vi.stubEnv('KUBECONFIG', config)
    await user.buildx(
      'create',
      '--name',
      'kube',
      '--driver',
      'kubernetes',
      '--driver-opt',
      'namespace=builders,replicas=2',
    )
    const world = await openImageWorld({
      files: { Dockerfile: 'FROM scratch\nCOPY content /content\n', content: 'content' },
      docker: found.docker,
      dockerDirectory: user.path,
    })
    const dispose = async () => {
      await world[Symbol.asyncDispose]()
      await user[Symbol.asyncDispose]()
    }
    return { world, [Symbol.asyncDispose]: dispose }
  }
  const asked = {
    builder: 'kube',
    platforms: ['linux/amd64', 'linux/arm64'],
    provenance: 'max' as const,
    sbom: true,
    secrets: [{ id: 'npm', value: 'secret' }],
  }

  test('the build is told just this, and AWS is asked for nothing but the repository and the image before it', async () => {
    await using opened = await open()
    const { world } = opened
    const told: string[][] = []
    const outside = world.outside()
    const docker: EnsureOutside['docker'] = async (login) => ({
      ...(await outside.docker(login)),
      show: async (args) => {
        told.push(args)
        return { code: 1, lastLines: ['not built here'] }
      },
    })
    await expect(ensure(world.request({}, asked), { ...outside, docker })).rejects.toMatchObject({
      reason: 'build-error',
    })
    expect(told).toEqual([
      [
        ...['buildx', 'build', '--builder', 'kube', '--file', join(world.checkout.directory, 'Dockerfile')],
        ...['--label', expect.stringMatching(/^slipway\.made-of=/)],
        ...['--secret', expect.stringMatching(/^id=npm,src=\/.+\/slipway-secrets-\w+\/0$/)],
        ...['--platform', 'linux/amd64,linux/arm64', '--provenance=mode=max', '--sbom=true', '--progress=plain'],
        ...['--output', 'type=cacheonly', world.checkout.directory],
      ],
    ])
    expect(world.ecr.operations).toEqual(['DescribeRepositories', 'BatchGetImage', 'GetAuthorizationToken'])
  })

  test('the real buildx takes these arguments, and fails only since no cluster answers', async () => {
    await using opened = await open()
    const { world } = opened
    await expect(ensure(world.request({}, asked), world.outside())).rejects.toMatchObject({
      reason: 'build-error',
      message: expect.stringMatching(/127\.0\.0\.1:9.*connection refused/),
    })
  })
})
