import type { Fields } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import type { Step } from '../workflow.ts'

/** What a step uses of the token that its job is given; `isSure` where it cannot do without, as it is called. */
export type Use = { permission: string; level: 'read' | 'write'; isSure: boolean }

type Row = [permission: string, level: 'read' | 'write', isSure?: (given: Fields) => boolean]

const always = (): boolean => true
const unlessFalse =
  (input: string) =>
  (given: Fields): boolean =>
    String(given[input]) !== 'false'

/** By the OIDC token it assumes a role, where one is named. */
const role: Row = ['id-token', 'write', (given) => 'role-to-assume' in given]
const ofStack: Row = ['id-token', 'write', always]
/** Whether the run that holds a lock still exists. */
const lock: Row = ['actions', 'read', always]
const findings: Row[] = [
  ['contents', 'read'],
  ['actions', 'read'],
  ['security-events', 'write', always],
]

const rows: Record<string, Row[]> = {
  deliver: [['contents', 'read'], role],
  'select-services': [role],
  'ecr-build-push': [role],
  'ecr-promote': [role],
  // Which of two commits of the source is the later one.
  'gitops-bump': [['contents', 'read']],
  'argocd-health': [['id-token', 'write', (given) => given['argocd-auth'] === 'github-oidc']],
  'argocd-drill': [['id-token', 'write', (given) => given['argocd-auth'] === 'github-oidc']],
  'select-stacks': [['id-token', 'write', (given) => String(given.expired) === 'true']],
  'terraform-plan': [ofStack, lock, ['pull-requests', 'write', unlessFalse('comment')]],
  'terraform-apply': [ofStack, lock],
  'terraform-drift': [ofStack, lock, ['issues', 'write', unlessFalse('issue')]],
  'actions/checkout': [['contents', 'read', always]],
  'actions/attest': [
    ['id-token', 'write', always],
    ['attestations', 'write', always],
  ],
  'github/codeql-action/init': findings,
  'github/codeql-action/analyze': findings,
  'github/codeql-action/upload-sarif': findings,
  'ossf/scorecard-action': [...findings, ['id-token', 'write']],
}

/** What a step uses, or `all`: a program with the token at hand may use whatever that is good for. */
export const usesOf = ({ actionOf }: Repository, step: Step): Use[] | 'all' => {
  if (step.uses === '') return JSON.stringify(step.value.env ?? {}).includes('github.token') ? 'all' : []
  const action = actionOf(step.uses)
  const name = action?.isOurs ? action.name : step.uses.replace(/@.*$/, '')
  return (rows[name] ?? []).map(([permission, level, isSure]) => ({
    permission,
    level,
    isSure: isSure?.(step.with) ?? false,
  }))
}
