import type { LocalEcr } from '../ecr/ecr.ts'
import type { Run } from '../runner/run-action.ts'
import type { Secrets } from '../secrets.ts'
import { outcomeIn, unless } from './victim.ts'

export const repository = 'shop/quote'
export const repositories = [{ name: repository, immutable: true }]

type Manifest = { config?: { digest: string }; layers?: { digest: string }[]; manifests?: { digest: string }[] }

/** What of an image a registry that serves its tag does not have. */
const missing = (ecr: LocalEcr, reference: string): string[] => {
  const image = ecr.image(repository, reference)
  if (image === undefined) return [`${reference} is not there`]
  const { config, layers = [], manifests = [] }: Manifest = JSON.parse(image.manifest)
  const blobs = [...(config ? [config] : []), ...layers]
  return [
    ...manifests.flatMap(({ digest }) => missing(ecr, digest)),
    ...blobs.flatMap(({ digest }) => (ecr.layer(repository, digest) ? [] : [`${reference} lacks ${digest}`])),
  ]
}

export const halfImages = (ecr: LocalEcr): string[] =>
  Object.keys(ecr.tags(repository)).flatMap((tag) => missing(ecr, tag))

export const secretsOf = (ecr: LocalEcr): Secrets => ({
  'secret access key': ecr.credentials.secretAccessKey,
  ...Object.fromEntries(ecr.issuedTokens().map((token, index) => [`token ${index}`, token])),
})

/** The rerun's image is there, whole, under its tag. */
export const judgeImage = (ecr: LocalEcr, run: Run): string[] => [
  ...unless({
    ...outcomeIn(run, 'built', 'reused'),
    'its tag is not what it says': ecr.image(repository, run.outputs.tag ?? '')?.digest === run.outputs.digest,
  }),
  ...halfImages(ecr),
]
