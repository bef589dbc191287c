import { fieldsOf } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import type { Job, Step } from '../workflow.ts'
import { place } from './place.ts'

/** What each action may use of the token that a job is given; one that is not here uses none. */
const uses: Record<string, string[]> = {
  deliver: ['contents', 'id-token'],
  'select-services': ['id-token'],
  'ecr-build-push': ['id-token'],
  'ecr-promote': ['id-token'],
  // Which of two commits of the source is the later one.
  'gitops-bump': ['contents'],
  'argocd-health': ['id-token'],
  'argocd-drill': ['id-token'],
  'select-stacks': ['id-token'],
  'terraform-plan': ['id-token', 'pull-requests', 'actions'],
  'terraform-apply': ['id-token', 'actions'],
  'terraform-drift': ['id-token', 'issues', 'actions'],
  'actions/checkout': ['contents'],
  'actions/attest': ['id-token', 'attestations'],
  'github/codeql-action/init': ['contents', 'actions', 'security-events'],
  'github/codeql-action/analyze': ['contents', 'actions', 'security-events'],
  'github/codeql-action/upload-sarif': ['contents', 'actions', 'security-events'],
  'ossf/scorecard-action': ['contents', 'actions', 'id-token', 'security-events'],
}

/** A job is granted nothing that none of its steps uses. A program with the token at hand may use it all. */
export const nothingIsGrantedInVain = (repository: Repository): string[] =>
  repository.workflows.flatMap((workflow) =>
    workflow.jobs
      .filter(({ steps }) => steps.length > 0)
      .flatMap((job) =>
        Object.keys(fieldsOf(job.value.permissions))
          .filter((name) => !job.steps.some((step) => mayUse(repository, step, name)))
          .map(
            (name) => `${place(workflow, job)}: grants ${name}, which none of its steps uses. Take it out${hint(job)}.`,
          ),
      ),
  )

const mayUse = ({ actionOf }: Repository, step: Step, permission: string): boolean => {
  if (step.uses === '') return JSON.stringify(step.value.env ?? {}).includes('github.token')
  const action = actionOf(step.uses)
  const name = action?.isOurs ? action.name : step.uses.replace(/@.*$/, '')
  return uses[name]?.includes(permission) ?? false
}

const hint = ({ steps }: Job): string =>
  steps.some(({ uses: action }) => action !== '')
    ? ', or say in tests/support/workflows/rules/needless.ts which action does'
    : ''
