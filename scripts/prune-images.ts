import { parseArgs } from 'node:util'
import { connectEcr } from '../src/images/ecr/ecr-connection.ts'
import { readServices } from '../src/images/selection/read-catalog.ts'
import { messageOf } from '../src/lib/failure.ts'
import { regionOf } from './aws-region.ts'
import { deleteImages, imagesIn } from './prune/ecr-images.ts'
import { prunable } from './prune/judge-images.ts'
import { namesOfCommits } from './prune/names-of-commits.ts'

const help = `Usage: scripts/prune-images --manifests DIRECTORY [--days 90] [--apply] [REPOSITORY…]

Lists the images of ECR that no commit of the last days names in a checkout of the manifests, on any branch that it has: by
a tag or by the digest. An image that was pushed meanwhile stays, and so does what belongs to one that stays: the images of
an index, attestations, signatures. Without repositories, those of services.yaml.

  --manifests    a whole (not a shallow) checkout of the GitOps repository
  --days         how far back a commit counts
  --apply        deletes what is listed
  --region       else AWS_REGION
  --registry-id  the account; else that of the credentials
`

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      manifests: { type: 'string' },
      days: { type: 'string', default: '90' },
      apply: { type: 'boolean' },
      region: { type: 'string' },
      'registry-id': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const days = Number(values.days)
  if (values.help || values.manifests === undefined || !Number.isInteger(days) || days < 1) {
    process.stdout.write(help)
    return values.help ? 0 : 2
  }
  const names = await namesOfCommits({ directory: values.manifests, days, signal: controller.signal })
  const wanted = { names, since: Date.now() - days * 86_400_000, apply: values.apply === true }
  for (const repository of await repositoriesOf(positionals)) {
    await prune({ ...wanted, repository, region: regionOf(values.region), registryId: values['registry-id'] })
  }
  return 0
}

const repositoriesOf = async (named: string[]): Promise<string[]> => {
  if (named.length > 0) return named
  const services = await readServices({ workspace: '.', path: 'services.yaml', names: [] })
  return [...new Set(services.map(({ repository }) => repository))]
}

type Pruning = {
  repository: string
  region: string
  registryId: string | undefined
  names: Set<string>
  since: number
  apply: boolean
}

const prune = async ({ repository, region, registryId, names, since, apply }: Pruning): Promise<void> => {
  const ecr = connectEcr({ region, registryId, repository, signal: controller.signal })
  const images = await imagesIn(ecr)
  const old = prunable({ images, names, since })
  for (const { digest, tags, pushedAt, bytes } of old) {
    const day = new Date(pushedAt).toISOString().slice(0, 10)
    process.stdout.write(`${repository}@${digest}  ${day}  ${(bytes / 1e6).toFixed(1)} MB  ${tags.join(' ')}\n`)
  }
  if (apply) await deleteImages(ecr, old)
  process.stdout.write(`${repository}: ${old.length} of ${images.length} images ${apply ? 'deleted' : 'would go'}\n`)
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 2
})
