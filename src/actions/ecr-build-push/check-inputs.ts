import type { Input } from './inputs.ts'

/** ECR tells of at most 100 images at once, and one of them is ours. */
const mostTags = 99

/** Mistakes that only several inputs together show. */
export const check = (input: Input): string[] => {
  const prebuilt = input['oci-layout'] !== undefined
  const builds = [
    ['file', input.file],
    ['target', input.target],
    ['builder', input.builder],
    ['build-args', input['build-args'][0]?.name],
    ['secrets', input.secrets[0]?.id],
    ['secret-files', input['secret-files'][0]?.id],
    ['build-contexts', input['build-contexts'][0]?.name],
    ['labels', input.labels[0]?.name],
    ['cache-ref', input['cache-ref']],
    ['provenance', input.provenance === 'none' ? undefined : input.provenance],
    ['sbom', input.sbom ? 'true' : undefined],
    ['paths', input.paths[0]],
    ['fingerprint', input.fingerprint],
    ['base-images', input['base-images'][0]?.reference],
  ]
  return [
    ...builds.flatMap(([name, value]) =>
      prebuilt && value !== undefined ? [`${name}: should be empty with oci-layout, which is built already`] : [],
    ),
    ...(prebuilt && input.rebuild === 'always'
      ? ['rebuild: should be `if-changed` with oci-layout, which is built already']
      : []),
    ...(input.fingerprint !== undefined && input.rebuild === 'always'
      ? ['rebuild: should be `if-changed` with fingerprint, which says what to build: give rebuild to select-services']
      : []),
    ...ofGate(input),
    ...(input.engine === 'docker' && input.builder !== undefined
      ? ['builder: should be empty with engine `docker`: a builder is an instance of buildx']
      : []),
    ...(input['cache-ref'] !== undefined && input.cache !== 'registry'
      ? ['cache-ref: should be empty unless cache is `registry`']
      : []),
    ...repeatedIds(input),
    ...(input.tags.length > mostTags
      ? [`tags: should be at most ${mostTags}, but there are ${input.tags.length}`]
      : []),
  ]
}

const ofGate = (input: Input): string[] =>
  input['scan-gate'] === 'none' && input['scan-baseline'] !== undefined
    ? ['scan-baseline: should be empty without a scan-gate']
    : []

const repeatedIds = ({ secrets, 'secret-files': files }: Input): string[] => {
  const ids = [...secrets, ...files].map(({ id }) => id)
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  return repeated.map((id) => `secrets: \`${id}\` is given more than once, with secret-files counted: give it once`)
}
