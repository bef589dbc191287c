import { expressionsOf, referencesIn } from '../expressions.ts'
import type { Repository } from '../repository.ts'
import type { Job, Workflow } from '../workflow.ts'
import { place } from './place.ts'

/**
 * Outputs that are for their job alone. GitHub drops an output of a job that holds a masked value, without a word of
 * failure: a registry's host holds the account id, which other actions mask; a path is of a machine that is gone.
 */
export const staysInJob: Record<string, Record<string, string>> = {
  deliver: { image: 'a registry host, and with it an account id' },
  'ecr-build-push': { image: 'a registry host, and with it an account id' },
  'ecr-promote': { image: 'a registry host, and with it an account id' },
  'terraform-plan': { plan: 'a path on the runner' },
  'terraform-apply': {
    'errored-state': 'a path on the runner',
    outputs: 'values of the infrastructure, ARNs among them',
  },
  'actions/create-github-app-token': { token: 'a token' },
  'aws-actions/configure-aws-credentials': {
    'aws-account-id': 'an account id',
    'aws-access-key-id': 'a credential',
    'aws-secret-access-key': 'a credential',
    'aws-session-token': 'a credential',
  },
  'aws-actions/amazon-ecr-login': { registry: 'a registry host, and with it an account id' },
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
            .map(
              ({ name, reason }) =>
                `${place(workflow, job)}: hands on ${name} as ${where}, but that holds ${reason}, and GitHub drops it. Hand on image-json, or what is no secret.`,
            ),
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
  const [context, id, , output = ''] = path
  if (isSecret(path)) return [{ name, reason: 'a secret' }]
  const uses = context === 'steps' ? job.steps.find((step) => step.id === id)?.uses : undefined
  const action = uses ? actionOf(uses) : undefined
  const key = action?.isOurs ? action.name : (uses ?? '').replace(/@.*$/, '')
  const reason = staysInJob[key]?.[output]
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
