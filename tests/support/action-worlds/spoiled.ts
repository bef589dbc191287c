import type { Needs } from '../delivery-jobs.ts'
import { failure, skipped, wholeDelivery } from '../delivery-jobs.ts'
import type { Changes } from './action-world.ts'
import type { WorldName } from './all.ts'

const noImage = `@sha256:${'0'.repeat(64)}`
const needs: Needs = { ...wholeDelivery, build: failure(), collect: skipped, bump: skipped, health: skipped }

/** What makes the run of an action in its world fail, in the way that people meet first. */
export const spoiled: Record<WorldName, Changes> = {
  'ecr-build-push': { inputs: { repository: 'shop/none' } },
  'ecr-promote': { inputs: { source: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/staging/none${noImage}` } },
  'select-services': { inputs: { services: 'none' } },
  'gitops-bump': { inputs: { images: 'none=v2' } },
  'gitops-bump through the API': { inputs: { 'manifests-branch': 'none' } },
  'gitops-rollback': { inputs: { commit: 'f'.repeat(40) } },
  'argocd-health': { inputs: { revision: 'f'.repeat(40), 'detect-timeout': '1s' } },
  'argocd-drill': { inputs: { drill: 'none' } },
  'terraform-plan': { inputs: { stack: 'none' } },
  'terraform-apply': { inputs: { fingerprint: 'f'.repeat(64) } },
  'terraform-drift': { inputs: { 'fail-on': 'any' } },
  'select-stacks': { inputs: { stacks: 'none' } },
  'delivery-summary': { inputs: { needs: JSON.stringify(needs) } },
  deliver: { inputs: { 'manifests-files': 'none/*.yaml' } },
}
