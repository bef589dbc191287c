import { expressionsOf, referencesIn } from '../expressions.ts'
import type { Repository } from '../repository.ts'
import type { Job, Workflow } from '../workflow.ts'
import { place } from './place.ts'

const registryHost =
  'a registry host with its account id, which other actions mask, and GitHub drops an output that holds something masked. Hand on image-json'
const runnerPath = 'a path on a runner that is gone by then. Hand on the file as an artifact'
const infrastructure = 'what the infrastructure is made of, ARNs and account ids among it. Read it where it is needed'
const secretValue = 'a secret, and GitHub drops an output that holds one. Let the job that needs it ask for its own'

/** Outputs that are for their own job alone, each with what it holds and what to do instead. */
export const staysInJob: Record<string, Record<string, string>> = {
  deliver: { image: registryHost },
  'ecr-build-push': { image: registryHost },
  'ecr-promote': { image: registryHost },
  'terraform-plan': { plan: runnerPath },
  'terraform-apply': { 'errored-state': runnerPath, outputs: infrastructure },
  'actions/create-github-app-token': { token: secretValue },
  'aws-actions/configure-aws-credentials': {
    'aws-account-id': registryHost,
    'aws-access-key-id': secretValue,
    'aws-secret-access-key': secretValue,
    'aws-session-token': secretValue,
  },
  'aws-actions/amazon-ecr-login': { registry: registryHost },
}

/** Nothing that is masked, or may be, is an output of a job or of a workflow. */
export const nothingMaskedCrosses = (repository: Repository): string[] =>
  repository.workflows.flatMap((workflow) =>
    workflow.jobs
      .flatMap((job) =>
        expressionsOf(job.outputs).flatMap(({ where, trees }) =>
          trees
            .flatMap(referencesIn)
            .flatMap((path) => reasonToStay(repository, { job, path }))
            .map(({ name, reason }) => `${place(workflow, job)}: hands on ${name} as ${where}, but that is ${reason}.`),
        ),
      )
      .concat(ofWorkflow(workflow)),
  )

/** A job that calls a workflow hands on what that one does, which is looked at there. */
const reasonToStay = (
  { actionOf }: Repository,
  { job, path }: { job: Job; path: string[] },
): { name: string; reason: string }[] => {
  const name = path.join('.')
  const [context, id, , output] = path
  if (isSecret(path)) return [{ name, reason: secretValue }]
  const uses = context === 'steps' ? job.steps.find((step) => step.id === id)?.uses : undefined
  const action = uses ? actionOf(uses) : undefined
  const key = action?.isOurs ? action.name : (uses ?? '').replace(/@.*$/, '')
  const stays = staysInJob[key] ?? {}
  // All outputs at once, as by toJSON, are those, too.
  const reason = output === undefined ? Object.values(stays)[0] : stays[output]
  return reason === undefined ? [] : [{ name, reason }]
}

const ofWorkflow = (workflow: Workflow): string[] =>
  expressionsOf(
    Object.fromEntries(Object.entries(workflow.called?.outputs ?? {}).map(([name, { value }]) => [name, value])),
  )
    .flatMap(({ where, trees }) => trees.flatMap(referencesIn).map((path) => ({ where, path })))
    .filter(({ path }) => isSecret(path))
    .map(
      ({ where, path }) =>
        `${place(workflow)}: hands the secret ${path.join('.')} to its caller as ${where}. Take it out.`,
    )

const isSecret = ([context, name]: string[]): boolean =>
  context === 'secrets' || (context === 'github' && name === 'token')
