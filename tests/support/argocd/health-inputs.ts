import type { Shop } from './shop.ts'

/** The inputs with which `argocd-health` asks for the service of the shop; what is to be live is the caller's. */
export const healthInputs = ({ argocd, token, manifests }: Shop) => ({
  'argocd-server': argocd.url,
  'argocd-token': token,
  applications: 'quote',
  'manifests-repository': manifests.url,
  'manifests-token': manifests.token,
})
