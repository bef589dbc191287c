import { Failure } from '../src/lib/failure.ts'
import { argocdCli } from '../tests/cluster/argocd-cli.ts'
import { startRecordingProxy } from '../tests/cluster/recording-proxy.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import type { Bench, Measured } from './bench.ts'
import { type Contestant, roundRobin, timed } from './round-robin.ts'
import { openInCluster, openStandIn, type Wanted, type WatchWorld } from './watch-worlds.ts'

const ours = 'argocd-health: one step for all of them'
const loop = 'argocd app get --refresh and argocd app wait, one application after the other'
const most = 200

/**
 * From a commit until what it changes is live, for more and more applications. Argo CD's own command line speaks gRPC, which the
 * stand-in does not: the real Argo CD of scripts/cluster is asked where SLIPWAY_BENCH_CLUSTER is set.
 */
export const bench: Bench = {
  name: 'watch',
  title: 'A wait for many applications',
  target: 'Seconds and requests for each application fall as their number grows.',
  sizes: [1, 20, most].map((count) => ({ name: `${count} application${count === 1 ? '' : 's'}`, amount: count })),
  ours: [ours],
  base: [loop],
  rounds: 2,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    const open = process.env.SLIPWAY_BENCH_CLUSTER ? openInCluster : openStandIn
    await using world = await open(most)
    for (const { name, amount } of bench.sizes) measured.push(...(await watch(world, name, amount ?? 0, rounds)))
    return measured
  },
}

const watch = async (world: WatchWorld, size: string, count: number, rounds: number): Promise<Measured[]> => {
  const requests = new Map<string, number>()
  const contestant = (name: string, wait: (wanted: Wanted, url: string) => Promise<unknown>): Contestant => ({
    name,
    run: async () => {
      const wanted = await world.change(count)
      await using proxy = await startRecordingProxy(world.argocd.url)
      const milliseconds = await timed(() => wait(wanted, proxy.url))
      requests.set(name, proxy.requests.length)
      return milliseconds
    },
  })
  const names = world.names(count)
  const medians = await roundRobin(
    [
      contestant(ours, (wanted, url) => waitAtOnce({ world, names, wanted, url })),
      ...(world.isReal ? [contestant(loop, (_, url) => waitInTurn({ world, names, url }))] : []),
    ],
    rounds,
  )
  const measured = [...medians].map(([contestant, milliseconds]) => {
    const asked = requests.get(contestant) ?? 0
    return {
      contestant,
      size,
      milliseconds,
      more: { 'ms each': milliseconds / count, requests: asked, 'requests each': asked / count },
    }
  })
  return world.isReal ? measured : [...measured, { contestant: loop, size, absent: 'no real Argo CD' }]
}

type Wait = { world: WatchWorld; names: string[]; url: string }

const waitAtOnce = async ({ world, names, wanted, url }: Wait & { wanted: Wanted }): Promise<void> => {
  const { outputs, log } = await runAction({
    directory: 'actions/argocd-health',
    inputs: {
      ...world.inputs,
      'argocd-server': url,
      'argocd-token': world.argocd.token,
      applications: names.join('\n'),
      revision: wanted.commit,
      images: wanted.images,
      'stable-for': '2s',
    },
    secrets: world.secrets,
  })
  if (outputs.outcome !== 'live') throw new Failure('unexpected', `argocd-health ended as ${outputs.outcome}:\n${log}`)
}

/** By gRPC over HTTP/1.1, so that its requests can be counted; without the refresh it is content with what ran before. */
const waitInTurn = async ({ world, names, url }: Wait): Promise<void> => {
  const cli = argocdCli({ ...world.argocd, url })
  for (const name of names) {
    const waits = [
      ['get', name, '--refresh'],
      ['wait', name, '--sync', '--health', '--operation', '--timeout', '600'],
    ]
    for (const args of waits) {
      const { code, said } = await cli('app', ...args, '--grpc-web')
      if (code !== 0) throw new Failure('unexpected', `argocd app ${args.join(' ')} ended with ${code}:\n${said}`)
    }
  }
}
