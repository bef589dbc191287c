import type { OpenWorld } from './action-world.ts'
import { openDrill, openHealth } from './argocd.ts'
import { openDelivery } from './delivery.ts'
import { openPromote, openPush, openSelect } from './images.ts'
import { openStacks, openSummary } from './lists.ts'
import { openBump, openBumpThroughApi, openRollback } from './manifests.ts'
import { openApply, openDrift, openPlan } from './terraform.ts'

/** Every action, with a world to run in. */
export const worlds = {
  'ecr-build-push': openPush,
  'ecr-promote': openPromote,
  'select-services': openSelect,
  'gitops-bump': openBump,
  'gitops-bump through the API': openBumpThroughApi,
  'gitops-rollback': openRollback,
  'argocd-health': openHealth,
  'argocd-drill': openDrill,
  'terraform-plan': openPlan,
  'terraform-apply': openApply,
  'terraform-drift': openDrift,
  'select-stacks': openStacks,
  'delivery-summary': openSummary,
  deliver: openDelivery,
} satisfies Record<string, OpenWorld>

export type WorldName = keyof typeof worlds

export const worldNames = Object.keys(worlds).filter((name): name is WorldName => name in worlds)
