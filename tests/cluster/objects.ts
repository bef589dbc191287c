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

type Source = { url: string; path: string; automated: boolean }

/** An application of Argo CD's that deploys a folder of the manifests into the namespace of its own name. */
export const applicationOf = (name: string, { url, path, automated }: Source): object => ({
  metadata: { name, namespace: 'argocd', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
  spec: {
    project: 'default',
    source: { repoURL: url, path, targetRevision: 'main' },
    destination: { server: 'https://kubernetes.default.svc', namespace: name },
    syncPolicy: automated
      ? { automated: { prune: true, selfHeal: true }, retry: { limit: 1, backoff: { duration: '2s' } } }
      : {},
  },
})
