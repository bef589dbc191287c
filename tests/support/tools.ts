import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * A tool that tests use and scripts/test builds: from a Go package alone, or from a module of ours in tests/tools.
 * `link` are the linker's flags; `keeps` are files of the package's module that are kept beside it.
 */
export type Tool = { version: string; package: string; ownModule: boolean; link?: string; keeps?: string[] }

const kubernetesVersion = [
  '-X k8s.io/component-base/version.gitVersion=v1.34.4',
  '-X k8s.io/component-base/version.gitMajor=1',
  '-X k8s.io/component-base/version.gitMinor=34',
  '-X k8s.io/component-base/version.gitTreeState=clean',
  '-X k8s.io/client-go/pkg/version.gitVersion=v1.34.4',
].join(' ')

// Without its leading `v`: with one, every REST call is answered 400.
const argocdVersion = [
  '-X github.com/argoproj/argo-cd/v3/common.version=3.2.11',
  '-X github.com/argoproj/argo-cd/v3/common.gitTreeState=clean',
  '-X github.com/argoproj/argo-cd/v3/common.kubectlVersion=v0.34.4',
].join(' ')

export const tools = {
  crane: { version: 'v0.22.1', package: 'github.com/google/go-containerregistry/cmd/crane', ownModule: false },
  buildx: { version: 'v0.33.0', package: 'github.com/docker/buildx/cmd/buildx', ownModule: false },
  // Its dependencies are only right in a module that pins them: `go install` of it fails.
  buildkitd: { version: 'v0.29.0', package: 'github.com/moby/buildkit/cmd/buildkitd', ownModule: true },
  act: { version: 'v0.2.89', package: 'github.com/nektos/act', ownModule: false },
  // The parsers of kustomize and Helm, and the two themselves.
  readers: { version: 'v1', package: 'slipway.test/readers', ownModule: true },
  // What the pods of the cluster run.
  pod: { version: 'v1', package: 'slipway.test/pod', ownModule: true },
  // etcd, API server, controller manager, scheduler, kubelet, kube-proxy and kubectl: which one, its name says.
  kubernetes: { version: 'v1.34.4', package: 'slipway.test/kubernetes', ownModule: true, link: kubernetesVersion },
  argocd: {
    version: 'v3.2.11',
    package: 'github.com/argoproj/argo-cd/v3/cmd',
    ownModule: true,
    link: argocdVersion,
    keeps: ['manifests/crds', 'manifests/base/config'],
  },
  actionlint: { version: 'v1.7.12', package: 'github.com/rhysd/actionlint/cmd/actionlint', ownModule: false },
  kubeconform: { version: 'v0.8.0', package: 'github.com/yannh/kubeconform/cmd/kubeconform', ownModule: false },
  kustomize: { version: 'v5.8.1', package: 'sigs.k8s.io/kustomize/kustomize/v5', ownModule: false },
  tflint: { version: 'v0.64.0', package: 'github.com/terraform-linters/tflint', ownModule: false },
  helm: { version: 'v3.22.0', package: 'helm.sh/helm/v3/cmd/helm', ownModule: false },
  // Helm 4 beside Helm 3: people have either, and a chart must work with both. This one stands on the same modules of
  // Kubernetes as the Helm 3 above, which are compiled once: 20 s of work, and with others two minutes and a half.
  helm4: { version: 'v4.3.0', package: 'helm.sh/helm/v4/cmd/helm', ownModule: false },
} satisfies Record<string, Tool>

export type ToolName = keyof typeof tools

/** Where scripts/test puts what it builds, once for each version. */
export const toolDirectory = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'slipway', 'tools')

export const toolPath = (name: ToolName): string =>
  join(toolDirectory(), [name, tools[name].version, ...sourceOf(name)].join('-'))

/** Of a program of ours, what tells its source from another: what was built of that one is not found. */
const sourceOf = (name: ToolName): string[] => {
  if (!tools[name].package.startsWith('slipway.test/')) return []
  const directory = join(import.meta.dirname, '../tools', name)
  const hash = createHash('sha256')
  for (const file of readdirSync(directory).sort()) hash.update(file).update(readFileSync(join(directory, file)))
  return [hash.digest('hex').slice(0, 8)]
}

/** Where the files of a tool's module are that it `keeps`. */
export const toolFiles = (name: ToolName): string => `${toolPath(name)}.files`

/** The tool's path; undefined where scripts/test has not built it. */
export const findTool = async (name: ToolName): Promise<string | undefined> => {
  const path = toolPath(name)
  try {
    await access(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}
