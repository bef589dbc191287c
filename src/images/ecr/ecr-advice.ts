import { type Advise, plain, unreachable, where } from './aws-advice.ts'

const runAgain = 'Run the job again: only what is missing travels'

const upstream = plain(
  'unreachable',
  'ECR could not get it from the registry behind the pull-through cache',
  'Look at the pull-through cache rule and its credentials, or run the job again later',
)
const tags = plain('invalid-input', 'ECR does not accept the resource tags', 'Correct them: at most 50, none empty')
const fresh = plain('unexpected', 'ECR does not know of an upload that it began', runAgain)

/** Every exception that ECR's operations in use declare. */
export const ecrAdvice: Record<string, Advise | undefined> = {
  RepositoryNotFoundException: (asked) => ({
    reason: 'not-found',
    what: `there is no repository ${where(asked)}`,
    todo: `Correct repository, aws-region or registry-id, or create it: aws ecr create-repository --repository-name ${asked.repository} --region ${asked.region} --image-tag-mutability IMMUTABLE`,
  }),
  InvalidParameterException: (asked) => ({
    reason: 'invalid-input',
    what: `ECR does not accept what ecr:${asked.operation} was asked for ${where(asked)}`,
    todo: 'Correct the inputs: repository is the name without a host, as in `shop/quote`',
  }),
  ValidationException: plain(
    'invalid-input',
    'ECR does not accept what it was asked',
    'Look at what AWS said, and correct the inputs',
  ),
  LimitExceededException: plain(
    'rejected',
    'a quota of ECR is used up, which no retry helps',
    'Let a lifecycle policy delete old images (or remove old tags of this image), or raise the quota in Service Quotas',
  ),
  ServerException: unreachable,
  KmsException: plain(
    'rejected',
    'the KMS key of the repository cannot be used',
    'Look in KMS whether the key is enabled, and whether ECR holds its grant (kms:CreateGrant, kms:DescribeKey)',
  ),
  RepositoryAlreadyExistsException: plain('conflict', 'the repository is there already', 'Run the job again'),
  InvalidTagParameterException: tags,
  TooManyTagsException: tags,
  ImageAlreadyExistsException: plain(
    'conflict',
    'ECR has this image already',
    'Nothing is to be done: run the job again',
  ),
  ImageTagAlreadyExistsException: plain(
    'conflict',
    'the tag is immutable and stands for another image',
    'Use another tag, or delete the image that has it',
  ),
  ImageDigestDoesNotMatchException: plain(
    'unexpected',
    'the manifest was changed on its way',
    `Look for a proxy that rewrites requests. ${runAgain}`,
  ),
  ImageNotFoundException: plain(
    'not-found',
    'ECR has no such image',
    'Look whether a lifecycle policy deleted it, and build it again',
  ),
  ScanNotFoundException: plain(
    'not-found',
    'the image was never scanned',
    "Switch on scan on push in the repository or in the registry's scanning configuration",
  ),
  ImageArchivedException: plain('rejected', 'the image is archived, and is not scanned', 'If it is needed, restore it'),
  UnsupportedImageTypeException: plain(
    'rejected',
    'ECR scans images of a platform, and no index or attestation',
    'Name the image of a platform',
  ),
  LayersNotFoundException: plain('rejected', 'ECR lacks layers that the image needs', runAgain),
  ReferencedImagesNotFoundException: plain('rejected', 'ECR lacks images that the index needs', runAgain),
  LayerInaccessibleException: plain(
    'rejected',
    'ECR cannot reach a layer',
    'The image may be archived: restore it, or push it again',
  ),
  UnableToGetUpstreamImageException: upstream,
  UnableToGetUpstreamLayerException: upstream,
  UnableToListUpstreamImageReferrersException: upstream,
  UploadNotFoundException: fresh,
  InvalidLayerPartException: plain('unexpected', 'ECR expected another part of the layer', runAgain),
  LayerPartTooSmallException: plain('unexpected', 'ECR found the parts of a layer too small', runAgain),
  EmptyUploadException: plain(
    'invalid-input',
    'the layout has a blob with no bytes, which ECR does not take',
    'Build it anew',
  ),
  InvalidLayerException: plain(
    'invalid-input',
    'the bytes of a layer are not those of its digest',
    'The layout is damaged: build it anew',
  ),
  LayerAlreadyExistsException: plain(
    'conflict',
    'ECR has this layer already',
    'Nothing is to be done: run the job again',
  ),
}
