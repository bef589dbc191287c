import { join, resolve } from 'node:path'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { createGitHub, type GitHub } from '../src/outside/github.ts'
import { createProcesses } from '../src/outside/process.ts'
import { readOptions } from './read-options.ts'
import { keepAnswers, readAnswers } from './setup/answers.ts'
import { askPerson } from './setup/ask-person.ts'
import { chooseSettings } from './setup/choose-settings.ts'
import { lookAround } from './setup/facts.ts'
import { readFlags } from './setup/flags.ts'
import { questionsFor } from './setup/questions.ts'
import { setUp } from './setup/set-up.ts'
import { answersOf, describeTaken, takenFrom } from './setup/taken.ts'

const help = `Usage: scripts/init [--directory .] [--repository OWNER/NAME] [--environment demo=overlays/demo/**]… [--configure] [--check] …

Sets up a repository to use Slipway: writes the workflows of workflows/ into its .github/workflows with its names in them, a first
services.yaml of its Dockerfiles where it has none, and prints what is to be made in AWS, named in the manifests and set on
GitHub. What it is not told it takes from the workflows that are there already, from what it was told before and from the
repository, and on a terminal it asks. A file that differs is never overwritten, but for an OWNER in it. What no file holds, such as AWS's region, it
keeps for the next time in the repository's own git configuration, as slipway.aws-region, which is not committed; said to be empty, as --aws-region '', it is forgotten.

  --directory      the repository; the current folder
  --repository     what it is called on GitHub; else its remote \`origin\`; OWNER/ and its folder where it is not there yet
  --branch         whose pushes are delivered; else the default branch of \`origin\`
  --services, --stacks, --drills   what to set up, each with --no-…; else what there are files for (drills only if asked for)
  --environment    NAME=GLOB: an environment of GitHub, and which files of the manifests are its own; given twice, the second
                   is promoted to
  --manifests-repository, --app-client-id, --aws-region, --push-role, --argocd-server   what the repository's variables hold
  --slipway        OWNER/NAME@COMMIT, with #TAG after it where it has one; else this clone and its commit,
                   or what the callers that are there call; OWNER/slipway where none of them is on GitHub yet
  --force          replaces files that differ
  --dry-run        says what it would write and what GitHub would need, and changes nothing
  --configure      sets the variables and makes the environments through GitHub's API; never a secret
  --reviewer       who approves promotions and applies: a person, or ORGANIZATION/TEAM; may be given several times
  --check          changes nothing: looks at GitHub whether all is there, and says what is missing; 1 where something is

--configure and --check use GH_TOKEN or GITHUB_TOKEN, such as GH_TOKEN=$(gh auth token).
`
const values = readOptions(help, {
  directory: { type: 'string', default: '.' },
  repository: { type: 'string' },
  branch: { type: 'string' },
  services: { type: 'boolean' },
  'no-services': { type: 'boolean' },
  stacks: { type: 'boolean' },
  'no-stacks': { type: 'boolean' },
  drills: { type: 'boolean' },
  'no-drills': { type: 'boolean' },
  environment: { type: 'string', multiple: true },
  'manifests-repository': { type: 'string' },
  'app-client-id': { type: 'string' },
  'aws-region': { type: 'string' },
  'push-role': { type: 'string' },
  'argocd-server': { type: 'string' },
  slipway: { type: 'string' },
  force: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  configure: { type: 'boolean', default: false },
  reviewer: { type: 'string', multiple: true },
  check: { type: 'boolean', default: false },
})

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const either = (yes: boolean | undefined, no: boolean | undefined): boolean | undefined => (no ? false : yes)

/** Undefined without a token. */
const githubOf = (signal: AbortSignal): GitHub | undefined => {
  const token = process.env.GH_TOKEN || process.env.GITHUB_TOKEN
  const apiUrl = process.env.GITHUB_API_URL ?? 'https://api.github.com'
  return token ? createGitHub({ apiUrl, graphqlUrl: `${apiUrl}/graphql`, token: async () => token, signal }) : undefined
}

const main = async (): Promise<number> => {
  const { signal } = controller
  const processes = createProcesses({ signal, fence: (work) => work() })
  const directory = resolve(values.directory)
  const serverUrl = process.env.GITHUB_SERVER_URL ?? 'https://github.com'
  const facts = await lookAround({ directory, clone: join(import.meta.dirname, '..'), processes, serverUrl })
  const parts = {
    services: either(values.services, values['no-services']),
    stacks: either(values.stacks, values['no-stacks']),
    drills: either(values.drills, values['no-drills']),
  }
  const { environment = [], reviewer = [], ...others } = values
  const flags = {
    ...others,
    reviewer: reviewer.join('\n'),
    ...(environment.length > 0 && { environment: environment.join('\n') }),
  }
  const taken = takenFrom({ given: flags, answers: await readAnswers(directory, processes), facts })
  if (taken.length > 0) say(`${describeTaken(taken)}\n`)
  const said = { ...answersOf(taken), ...flags }
  const asks = process.stdin.isTTY && process.stdout.isTTY && !values.check
  const given = {
    ...said,
    ...(asks
      ? await askPerson(questionsFor({ given: said, parts, facts }), { input: process.stdin, output: process.stdout })
      : {}),
  }
  const read = readFlags(given)
  const mayStandIn = !values.check && !values.configure
  const chosen = 'flags' in read ? chooseSettings({ flags: read.flags, parts, facts, mayStandIn }) : read
  if ('mistakes' in chosen) throw new Failure('invalid-input', chosen.mistakes.join('\n'))
  const { force, configure, check, 'dry-run': dryRun } = values
  if (!check && !dryRun) await keepAnswers({ directory, given, processes })
  return setUp({
    ...chosen,
    facts,
    directory,
    saidDirectory: values.directory,
    processes,
    expectsStacks: parts.stacks !== false,
    github: githubOf(signal),
    force,
    configure,
    check,
    dryRun,
    reviewers: reviewer,
    say,
  })
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 2
})
