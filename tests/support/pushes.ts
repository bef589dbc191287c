import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ensure } from '../../src/images/ensure.ts'
import { type BuildKitTools, makeDockerDirectory, startBuildKit } from './buildkit.ts'
import { openImageWorld } from './image-world.ts'
import type { Push } from './interrupt.ts'
import { packLayer, writeOciLayout } from './oci-layout.ts'

const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }
const repositories = [{ name: 'shop/quote', immutable: true }]

/** An OCI layout with two layers of random bytes, so many of them in the larger, to be pushed through the API, which is not waited for long. */
export const layoutPush = async (largestBytes = 1_000): Promise<Push> => {
  const world = await openImageWorld({
    files: { 'README.md': '' },
    docker: undefined,
    repositories,
    answerWithinMilliseconds: 2_000,
  })
  const layers = [largestBytes, 10].map((size, index) =>
    packLayer([{ path: `file-${index}`, mode: 0o644, content: randomBytes(size) }]),
  )
  await writeOciLayout(join(world.checkout.directory, 'image'), { architecture: 'amd64', config, layers })
  const request = { ...world.request(), source: { kind: 'oci-layout' as const, path: 'image' } }
  return { ...world, ensure: () => ensure(request, world.outside()) }
}

export const twoLayers = () => ({
  Dockerfile: 'FROM scratch\nCOPY one /one\nCOPY two /two\n',
  one: randomBytes(500).toString('hex'),
  two: randomBytes(5).toString('hex'),
})

/** A Dockerfile with two layers of its own, built and pushed by the real Docker. */
export const dockerPush = async (docker: string): Promise<Push> => {
  const world = await openImageWorld({ files: twoLayers(), docker, repositories })
  return { ...world, ensure: () => ensure(world.request({ budgetMilliseconds: 60_000 }), world.outside()) }
}

/** The same, built and pushed by a real BuildKit of its own. */
export const builderPush = async (tools: BuildKitTools): Promise<Push> => {
  const directory = await makeDockerDirectory(tools)
  const { docker } = tools
  const world = await openImageWorld({ files: twoLayers(), docker, repositories, dockerDirectory: directory.path })
  const buildKit = await startBuildKit(tools, [world.ecr.host])
  await directory.buildx('create', '--name', 'remote', '--driver', 'remote', '--use', buildKit.address)
  return {
    ecr: world.ecr,
    ensure: () => ensure(world.request({ budgetMilliseconds: 60_000 }), world.outside()),
    [Symbol.asyncDispose]: async () => {
      await buildKit[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
      await directory[Symbol.asyncDispose]()
    },
  }
}
