import { type Parts, partsOf } from './choose-settings.ts'
import type { Facts } from './facts.ts'
import type { FlagName } from './flags.ts'
import { readCallers } from './read-callers.ts'

/** Something to ask a person for what no flag and no caller has said. */
export type Question = { flag: FlagName; text: string }

type Known = { given: Partial<Record<FlagName, string>>; parts: Parts; facts: Facts }

/** What is asked, in this order; an empty answer leaves it open. */
export const questionsFor = ({ given, parts, facts }: Known): Question[] => {
  const said = readCallers(facts.existing)
  const knowsEnvironments = said.environments.length > 0
  const questions: Question[] = [
    ...(facts.origin === undefined
      ? [
          {
            flag: 'repository' as const,
            text: 'Your repository on GitHub, as owner/name; empty where it is not there yet',
          },
        ]
      : []),
    ...(facts.slipway === undefined && said.slipway === undefined
      ? [
          {
            flag: 'slipway' as const,
            text: `The copy of Slipway to call, as OWNER/slipway@${said.standIn?.commit ?? facts.commit ?? 'COMMIT'} with its owner; empty where it is not on GitHub yet`,
          },
        ]
      : []),
    ...(partsOf(parts, facts).services
      ? aboutImages.filter(({ flag }) => flag !== 'environment' || !knowsEnvironments)
      : []),
  ]
  return questions.filter(({ flag }) => given[flag] === undefined)
}

const aboutImages: Question[] = [
  { flag: 'aws-region', text: 'AWS region of the image repositories, such as eu-west-1' },
  { flag: 'push-role', text: 'ARN of the AWS role that pushes images' },
  { flag: 'manifests-repository', text: 'GitOps repository, as owner/name; empty where images are only pushed' },
  {
    flag: 'environment',
    text: 'Environment to deliver to and its files there, such as demo=overlays/demo/**; after a space the one to promote to',
  },
  { flag: 'app-client-id', text: 'Client ID of the GitHub App that writes there; empty for a token (MANIFESTS_TOKEN)' },
  { flag: 'argocd-server', text: 'Address of Argo CD; empty where nobody waits for it' },
]
