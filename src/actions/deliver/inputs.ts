import {
  duration,
  linesOf,
  oneOf,
  optional,
  optionalText,
  optionalToken,
  type Parsed,
  path,
  someOf,
} from '../../runner/inputs.ts'
import { logInInputs, logInMistakes } from '../argocd-log-in.ts'
import { applicationInputs, applicationMistakes, argocdServer, caCertificate, waitInputs } from '../argocd-readers.ts'
import { awsAccount, awsRegionName, awsRole, buildArgument, ecrRepository, platform } from '../image-readers.ts'
import { accessMistakes } from '../manifests-mistakes.ts'
import {
  accessInputs,
  author,
  branch,
  glob,
  imagePath,
  manifestsRepository,
  orderInputs,
} from '../manifests-readers.ts'

export const inputs = {
  repository: ecrRepository,
  name: optionalText,
  context: path,
  file: optional(path),
  'build-args': linesOf(buildArgument),
  platforms: someOf(linesOf(platform)),
  'oci-layout': optional(path),
  'aws-region': optional(awsRegionName),
  'registry-id': optional(awsAccount),
  'role-to-assume': optional(awsRole),
  'manifests-repository': optional(manifestsRepository),
  'manifests-branch': branch,
  'manifests-files': linesOf(glob),
  'image-paths': linesOf(imagePath),
  ...accessInputs,
  'source-token': optionalToken,
  ...orderInputs,
  author,
  'argocd-server': optional(argocdServer),
  ...logInInputs,
  ...applicationInputs,
  ...waitInputs,
  'ca-certificate': optional(caCertificate),
  timeout: duration,
  'on-failure': oneOf('report', 'rollback'),
}

export type Input = Parsed<typeof inputs>

/** A part that is asked for must have all it needs; what belongs to a part that is not asked for is a mistake. */
export const check = (input: Input): string[] => {
  const files = input['manifests-files'].length > 0
  const manifests = input['manifests-repository'] !== undefined
  const argocd = input['argocd-server'] !== undefined
  const credential = (['manifests-token', 'manifests-app-client-id', 'ssh-key'] as const).find(
    (name) => input[name] !== undefined,
  )
  const layout = input['oci-layout'] !== undefined
  const wrong: [boolean, string][] = [
    [manifests && !files, 'manifests-files: should hold at least one line with manifests-repository, but it is empty'],
    [!manifests && files, 'manifests-repository: should be set with manifests-files, but it is empty'],
    [argocd && !manifests, 'manifests-repository: should be set with argocd-server, but it is empty'],
    [layout && input.file !== undefined, 'file: should be empty with oci-layout, which is built already'],
    [layout && input['build-args'].length > 0, 'build-args: should be empty with oci-layout, which is built already'],
    [!manifests && credential !== undefined, `manifests-repository: should be set with ${credential}, but it is empty`],
    [
      !manifests && input['image-paths'].length > 0,
      'manifests-repository: should be set with image-paths, but it is empty',
    ],
    [
      !manifests && input['release-hold'].length > 0,
      'manifests-repository: should be set with release-hold, but it is empty',
    ],
    [!argocd && input['argocd-token'] !== undefined, 'argocd-server: should be set with argocd-token, but it is empty'],
    [
      !argocd && input['on-failure'] === 'rollback',
      'argocd-server: should be set with on-failure `rollback`, but it is empty',
    ],
    [!argocd && input.applications.length > 0, 'argocd-server: should be set with applications, but it is empty'],
    [!argocd && input.selector !== undefined, 'argocd-server: should be set with selector, but it is empty'],
  ]
  return [
    ...wrong.flatMap(([is, mistake]) => (is ? [mistake] : [])),
    ...logInMistakes(input),
    ...applicationMistakes(input),
    ...accessMistakes(input),
  ]
}
