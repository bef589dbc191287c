/** A namespace with the login of the registry that its pods pull from, as manifests. */
export const namespaceOf = (name: string, { host, password }: { host: string; password: string }): string => {
  const auth = Buffer.from(`AWS:${password}`).toString('base64')
  const login = JSON.stringify({ auths: { [host]: { auth } } })
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'registry', namespace: name },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': Buffer.from(login).toString('base64') },
  }
  return [namespace, secret].map((object) => JSON.stringify(object)).join('\n---\n')
}

export type Settings = {
  automated?: boolean
  prune?: boolean
  project?: string
  /** How often a sync that failed is tried again. */
  retries?: number
  annotations?: Record<string, string>
  labels?: Record<string, string>
  /** Beside the folder, with the same repository and branch where it says no other. */
  moreSources?: { ref?: string; path?: string }[]
}

type Application = { name: string; namespace: string; url: string; path: string; settings: Settings }

/** An application of Argo CD's that deploys a folder of the manifests into a namespace. */
export const applicationOf = ({ name, namespace, url, path, settings }: Application): object => {
  const {
    automated = true,
    prune = true,
    project = 'default',
    retries = 1,
    annotations,
    labels,
    moreSources,
  } = settings
  const source = { repoURL: url, path, targetRevision: 'main' }
  const others = moreSources?.map((more) => ({ repoURL: url, targetRevision: 'main', ...more }))
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
      ...(annotations === undefined ? {} : { annotations }),
      ...(labels === undefined ? {} : { labels }),
    },
    spec: {
      project,
      ...(others === undefined ? { source } : { sources: [source, ...others] }),
      destination: { server: 'https://kubernetes.default.svc', namespace },
      syncPolicy: automated
        ? { automated: { prune, selfHeal: true }, retry: { limit: retries, backoff: { duration: '2s' } } }
        : {},
    },
  }
}

/** A project that allows everything, with a window that denies every automatic sync while it is closed. */
export const projectOf = (name: string, { closed }: { closed: boolean }): object => {
  const window = {
    kind: 'deny',
    schedule: '* * * * *',
    duration: '24h',
    applications: ['*'],
    namespaces: ['*'],
    clusters: ['*'],
    manualSync: false,
  }
  return {
    metadata: { name, namespace: 'argocd' },
    spec: {
      sourceRepos: ['*'],
      destinations: [{ server: '*', namespace: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
      syncWindows: closed ? [window] : [],
    },
  }
}
