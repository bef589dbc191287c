import { type Document, isMap, parseDocument, stringify } from 'yaml'
import { Failure } from '../../src/lib/failure.ts'
import type { TerraformFacts } from './terraform-facts.ts'

/** What of a cluster's file is for its user to choose; undefined leaves what stands there. */
export type Choices = {
  repository: string | undefined
  revision: string | undefined
  environments: string[] | undefined
  exposeArgocd: boolean | undefined
}

/** A cluster's file as values of the charts in manifests/argocd/apps and manifests/platform. */
export type ClusterFile = {
  repository: string
  revision: string
  environments: string[]
  exposeArgocd: boolean
  cluster: string
  region: string
  vpcId: string
  domain: string | null
  roleArns: Record<string, string>
}

/** Where a cluster's file is, from the root of the repository. */
export const clusterFilePath = (cluster: string): string => `manifests/clusters/${cluster}.yaml`

/**
 * The text of a cluster's file: what Terraform says, what was chosen now, and else what stands there already. A text
 * that says all of that is returned as it is; comments stay. Without a repository anywhere: a Failure.
 */
export const clusterFileText = (existing: string | undefined, facts: TerraformFacts, choices: Choices): string => {
  const file = valuesOf(existing, facts, choices)
  if (existing === undefined) return `${heading(facts.cluster)}${stringify(file, { lineWidth: 0 })}`
  const document = parseDocument(existing)
  const before = String(document)
  for (const [key, value] of Object.entries(file)) {
    if (JSON.stringify(plain(document, key)) !== JSON.stringify(value)) document.set(key, value)
  }
  const after = document.toString({ lineWidth: 0 })
  return after === before ? existing : after
}

/** A cluster's file as it is read; a Failure where it is not one. */
export const readClusterFile = (text: string): ClusterFile => {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new Failure('invalid-input', `the cluster's file is no YAML: ${error.message}`)
  if (!isMap(document.contents)) {
    const message =
      "the cluster's file has no names with values, such as `revision: main`: delete it, and scripts/bootstrap writes it anew"
    throw new Failure('invalid-input', message)
  }
  const file: ClusterFile = document.toJS()
  return file
}

const plain = (document: Document, key: string): unknown => {
  const file: Record<string, unknown> = document.toJS() ?? {}
  return file[key]
}

const valuesOf = (existing: string | undefined, facts: TerraformFacts, choices: Choices): ClusterFile => {
  const there: Partial<ClusterFile> = existing === undefined ? {} : readClusterFile(existing)
  const repository = choices.repository ?? there.repository
  if (repository === undefined || repository.includes('/OWNER/')) {
    const message = `which repository is Argo CD to follow? ${clusterFilePath(facts.cluster)} names ${repository ?? 'none'}; give --repository https://github.com/<owner>/<name>.git`
    throw new Failure('invalid-input', message)
  }
  return {
    repository,
    revision: choices.revision ?? there.revision ?? 'main',
    environments: choices.environments ?? there.environments ?? ['demo'],
    exposeArgocd: choices.exposeArgocd ?? there.exposeArgocd ?? false,
    cluster: facts.cluster,
    region: facts.region,
    vpcId: facts.vpcId,
    domain: facts.domain,
    roleArns: facts.roleArns,
  }
}

const heading = (cluster: string): string =>
  `# The cluster ${cluster}, as Argo CD has to know it. scripts/bootstrap writes it; repository, revision, environments and\n# exposeArgocd are yours to change, the rest is Terraform's.\n`
