import { appVictims } from './app-victims.ts'
import { argocdVictims } from './argocd-victims.ts'
import { buildVictims } from './build-victims.ts'
import { deliveryVictims } from './delivery-victims.ts'
import { gitVictims } from './git-victims.ts'
import { pushVictims } from './push-victims.ts'
import { selectionVictims } from './selection-victims.ts'
import { stacksVictims } from './stacks-victims.ts'
import { terraformVictims } from './terraform-victims.ts'
import type { Opening } from './victim.ts'

/** Every action, those that hold different secrets or leave different things once for each. */
export const victims: Opening[] = [
  ...gitVictims,
  ...appVictims,
  ...pushVictims,
  ...buildVictims,
  ...selectionVictims,
  ...argocdVictims,
  ...terraformVictims,
  ...stacksVictims,
  ...deliveryVictims,
]
