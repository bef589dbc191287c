import type { Docker } from '../../src/images/docker/docker.ts'
import { createEcr } from '../../src/images/ecr/ecr.ts'
import { type EnsureOutside, ensure } from '../../src/images/ensure.ts'
import type { EnsureResult } from '../../src/images/ensure-request.ts'
import { startEcr } from './ecr/ecr.ts'
import { removeImages } from './engine-images.ts'
import { openImageWorld } from './image-world.ts'

/** What so many jobs came to, and what stands in ECR after them. */
export type Jobs = { results: EnsureResult[]; built: string[]; tags: Record<string, string>; immutable: boolean }

const repository = 'shop/new'

/**
 * So many machines build the same content at once, each into another digest, for a repository that none of them finds,
 * and push when all have built. They share one engine, so each knows the registry by an address of its own.
 */
export const runJobs = async (docker: string, count: number): Promise<Jobs> => {
  const addresses = Array.from({ length: count }, (_, index) => `127.0.1.${index + 1}`)
  const ecr = await startEcr({ addresses })
  await using world = await openImageWorld({
    files: { Dockerfile: 'FROM scratch\nCOPY content /content\n', content: `built at ${Date.now()}` },
    docker,
  })
  const built: string[] = []
  const allHaveBuilt = createBarrier(count)
  const job = (address: string): Promise<EnsureResult> => {
    const outside = world.outside(repository)
    const { signal } = new AbortController()
    const endpoint = ecr.url.replace('127.0.0.1', address)
    const client = { endpoint, credentials: ecr.credentials }
    const wrapped = onMachine(outside, { name: address, beforePush: allHaveBuilt, built })
    const handle = createEcr({ region: ecr.region, repository, signal, client })
    const request = world.request({ repository, createRepository: true, budgetMilliseconds: 300_000 })
    return ensure(request, { ...wrapped, ecr: handle })
  }
  const results = await Promise.all(addresses.map(job))
  const port = ecr.host.split(':')[1]
  for (const address of addresses) await removeImages(docker, { registry: `${address}:${port}` })
  const outcome = {
    results,
    built,
    tags: ecr.tags(repository),
    immutable: ecr.repository(repository)?.immutable === true,
  }
  await ecr.stop()
  return outcome
}

type Machine = { name: string; beforePush: () => Promise<void>; built: string[] }

/** The same engine, but what it builds carries the machine's name, and its id is noted. */
const onMachine = (outside: EnsureOutside, { name, beforePush, built }: Machine): EnsureOutside => ({
  ...outside,
  docker: async (login) => {
    const docker = await outside.docker(login)
    const show: Docker['show'] = async (args, options) => {
      if (args[0] === 'push') {
        const { stdout } = await docker.run(['image', 'inspect', '--format', '{{.Id}}', args[1] ?? ''])
        built.push(stdout.trim())
        await beforePush()
      }
      const labelled = args[0] === 'build' ? ['build', '--label', `by=${name}`, ...args.slice(1)] : args
      return docker.show(labelled, options)
    }
    return { ...docker, show }
  },
})

const createBarrier = (parties: number): (() => Promise<void>) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let arrived = 0
  return () => {
    arrived += 1
    if (arrived === parties) resolve()
    return promise
  }
}
