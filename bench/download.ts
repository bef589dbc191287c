import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { Failure } from '../src/lib/failure.ts'
import type { Bench, Measured } from './bench.ts'
import { absentPeer, findPeer } from './peers.ts'

const slipway = 'slipway, with all of its actions'
const together = 'all of these together'

/** What a job does, and the actions that it takes without us. */
const jobs: { name: string; peers: string[] }[] = [
  {
    name: 'an image in ECR',
    peers: [
      'aws-actions/configure-aws-credentials',
      'aws-actions/amazon-ecr-login',
      'docker/setup-buildx-action',
      'docker/metadata-action',
      'docker/build-push-action',
    ],
  },
  {
    name: 'a tag in the manifests, and Argo CD',
    peers: [
      'actions/create-github-app-token',
      'actions/checkout',
      'fjogeleit/yaml-update-action',
      'peter-evans/create-pull-request',
      'clowdhaus/argo-cd-action',
    ],
  },
  {
    name: 'a plan of Terraform',
    peers: ['aws-actions/configure-aws-credentials', 'hashicorp/setup-terraform', 'borchero/terraform-plan-comment'],
  },
]

/** The archive of a repository, which the runner downloads for each action of a job before anything of it runs. */
export const bench: Bench = {
  name: 'download',
  title: 'What a job downloads',
  target: 'At most 6 MB gzipped, and no more than the actions that it replaces.',
  sizes: jobs.map(({ name }) => ({ name })),
  ours: [slipway],
  base: [],
  rounds: 1,
  run: async () => {
    const own = archiveOf('.')
    return jobs.flatMap(({ name: size, peers }) => {
      const theirs = peers.map((name) => ({ name, ...downloadOf(name) }))
      const sum = theirs.reduce((total, { bytes = 0 }) => total + bytes, 0)
      return [
        {
          contestant: slipway,
          size,
          more: { kB: kilobytes(own.bytes), ...(sum > 0 && { 'of theirs': own.bytes / sum }) },
        },
        ...theirs.map((one) => row(one, size)),
        { contestant: together, size, more: { kB: kilobytes(sum) } },
      ]
    })
  },
}

type Download = { bytes?: number; lacking?: string }

const row = ({ name: contestant, bytes, lacking }: Download & { name: string }, size: string): Measured =>
  bytes === undefined
    ? { contestant, size, absent: absentPeer }
    : { contestant, size, more: { kB: kilobytes(bytes), ...(lacking && { lacking }) } }

const downloadOf = (name: string): Download => {
  const peer = findPeer(name)
  return peer ? archiveOf(peer.directory) : {}
}

/** As GitHub packs it. A checkout that was made without large files lacks the maps of sources, which would count besides. */
const archiveOf = (directory: string): { bytes: number; lacking?: string } => {
  const whole = pack(directory)
  if (whole !== undefined) return { bytes: whole }
  const rest = pack(directory, '--', '.', ':(exclude)*.map')
  if (rest === undefined) throw new Failure('unexpected', `git cannot pack ${directory}`)
  return { bytes: rest, lacking: '*.map' }
}

const pack = (directory: string, ...paths: string[]): number | undefined => {
  const options = { maxBuffer: 512 * 1024 * 1024, env: { ...process.env, GIT_NO_LAZY_FETCH: '1' } }
  const { status, stdout } = spawnSync('git', ['-C', directory, 'archive', '--format=tar', 'HEAD', ...paths], options)
  return status === 0 ? gzipSync(stdout).length : undefined
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000)
