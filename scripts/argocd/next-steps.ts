import { readClusterFile } from './cluster-file.ts'
import type { BootstrapFacts } from './plan-bootstrap.ts'

/** What a person does once the platform is up: the first login, and the tokens for CI. */
export const nextSteps = ({ clusterFile }: Pick<BootstrapFacts, 'clusterFile'>): string => {
  const { domain, environments, exposeArgocd } = readClusterFile(clusterFile.text)
  const server = domain && exposeArgocd ? `https://argocd.${domain}` : 'a port-forward, or a runner in the network'
  const tokens = [
    ...(environments.length > 0 ? [{ project: 'shop', secret: 'ARGOCD_TOKEN' }] : []),
    { project: 'drills', secret: 'ARGOCD_DRILLS_TOKEN' },
  ]
  return [
    'The platform is up.',
    '',
    `Argo CD is reached by ${server}. Its first password:`,
    '  kubectl --namespace=argocd get secret argocd-initial-admin-secret --output=jsonpath={.data.password} | base64 --decode',
    '',
    "The tokens for CI, for 90 days each; they may get, read logs of, refresh and sync their project's applications:",
    '  kubectl config set-context --current --namespace=argocd',
    ...tokens.map(
      ({ project, secret }) =>
        `  argocd proj role create-token ${project} ci --core --expires-in 2160h --token-only | gh secret set ${secret} --repo OWNER/REPOSITORY`,
    ),
  ].join('\n')
}
