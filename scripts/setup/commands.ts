import { quoted } from '../shell-quoted.ts'
import type { Needs } from './needs.ts'
import type { Settings } from './settings.ts'

/** What a person does on GitHub, as commands of gh; `configured`: variables and environments are there already. */
export const commandsOf = ({ settings, needs, configured, reviewers }: Wanted): string => {
  const { repository } = settings
  const { variables, secrets, environments } = needs
  const sections = [
    ...(configured
      ? []
      : [
          {
            head: 'Variables:',
            lines: variables.flatMap((one) => [...placeholder(one), setVariable(one, repository)]),
          },
        ]),
    {
      head: 'Secrets, which nobody but you should see:',
      lines: secrets.flatMap((one) => [`# ${one.what}${unlessOther(one)}`, setSecret(one, repository)]),
    },
    ...(configured
      ? []
      : [{ head: 'Environments:', lines: environments.flatMap((one) => makeEnvironment(one, settings, reviewers)) }]),
  ]
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ head, lines }) => [head, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
}

/** `reviewers` are logins, or organization/team. */
type Wanted = { settings: Settings; needs: Needs; configured: boolean; reviewers: string[] }

/** What it holds comes from elsewhere, or is asked for. */
export const setSecret = ({ name, from }: Needs['secrets'][number], repository: string): string =>
  `${from === '' ? '' : `${from} `}gh secret set ${name} --repo ${repository}`

/** A second run does not know which of two a person has chosen. */
const unlessOther = ({ unless }: Needs['secrets'][number]): string =>
  unless === undefined ? '' : `; not where ${unless} is set`

/** So that nobody sets an example. */
const placeholder = ({ what, value }: Needs['variables'][number]): string[] =>
  value === undefined ? [`# an example, put yours: ${what}`] : []

/** For a variable without a value, with an example. */
export const setVariable = ({ name, value, example }: Needs['variables'][number], repository: string): string =>
  `gh variable set ${name} --repo ${repository} --body ${quoted(value ?? example)}`

/** As GitHub's API has it: the environment, then the one branch whose jobs may use it. */
export const makeEnvironment = (
  { name, what, reviewed }: Needs['environments'][number],
  { repository, branch }: Settings,
  reviewers: string[] = [],
): string[] => {
  const path = `repos/${repository}/environments/${encodeURIComponent(name)}`
  const policy =
    '-F "deployment_branch_policy[protected_branches]=false" -F "deployment_branch_policy[custom_branch_policies]=true"'
  const asked = reviewers.length > 0 ? reviewers : ['REVIEWER']
  return [
    `# ${what}${reviewed ? ', after a review' : ''}`,
    `gh api --method PUT ${path} ${policy}${reviewed ? asked.map(reviewerOf).join('') : ''}`,
    `gh api --method POST ${path}/deployment-branch-policies -f ${quoted(`name=${branch}`)}`,
  ]
}

const reviewerOf = (reviewer: string): string => {
  const [owner, team] = reviewer.split('/')
  const [type, path] = team === undefined ? ['User', `users/${owner}`] : ['Team', `orgs/${owner}/teams/${team}`]
  return ` -f "reviewers[][type]=${type}" -F "reviewers[][id]=$(gh api ${path} --jq .id)"`
}
