import { readClusterFile } from './cluster-file.ts'
import type { BootstrapFacts } from './plan-bootstrap.ts'

/** What a person does once the platform is up: the first login, and the tokens for CI. */
export const nextSteps = ({ clusterFile }: Pick<BootstrapFacts, 'clusterFile'>): string => {
  const { repository, domain, environments, exposeArgocd } = readClusterFile(clusterFile.text)
  const tokens = [
    ...(environments.length > 0 ? [{ project: 'shop', secret: 'ARGOCD_TOKEN' }] : []),
    { project: 'drills', secret: 'ARGOCD_DRILLS_TOKEN' },
  ]
  const login =
    domain && exposeArgocd
      ? `argocd login argocd.${domain} --grpc-web`
      : 'kubectl --namespace=argocd port-forward service/argocd-server 8443:443 &\n  argocd login localhost:8443 --insecure'
  return [
    'The platform is up. To log in to Argo CD the first time:',
    `  ${login} --username admin --password "$(kubectl --namespace=argocd get secret argocd-initial-admin-secret --output=jsonpath={.data.password} | base64 --decode)"`,
    '',
    "Then the tokens for CI, for 90 days each; they get, read logs of, refresh and sync their project's applications, and nothing else:",
    ...tokens.map(
      ({ project, secret }) =>
        `  argocd proj role create-token ${project} ci --expires-in 2160h --token-only | gh secret set ${secret} --repo ${githubName(repository)}`,
    ),
  ].join('\n')
}

/** As gh takes it; on a host that is not GitHub's own, only its user knows what it is. */
const githubName = (repository: string): string =>
  /github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository)?.[1] ?? 'OWNER/REPOSITORY'
