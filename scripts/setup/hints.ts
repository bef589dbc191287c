import type { Service } from '../../src/images/selection/catalog.ts'
import { isStandIn, type Settings } from './settings.ts'

/** What stands for names that nobody has said yet, and how to say them; undefined where all are known. */
export const standInHint = ({ slipway, repository }: Settings, command: string): string | undefined => {
  const standIns = [slipway.repository, repository].filter(isStandIn)
  if (standIns.length === 0) return undefined
  const flags = [
    ...(isStandIn(slipway.repository) ? [`--slipway ${slipway.repository}@${slipway.commit}`] : []),
    ...(isStandIn(repository) ? [`--repository ${repository}`] : []),
  ]
  return `OWNER in ${standIns.join(' and ')} stands for an owner on GitHub that is not known yet. A rehearsal does without; before you push, with the owner for OWNER: ${command} ${flags.join(' ')}`
}

type Built = { services: Pick<Service, 'name' | 'context' | 'file'>[]; paths: string[] }

/** Services whose content is all that is in the repository. */
export const contextHints = ({ services, paths }: Built): string[] =>
  services
    .filter(
      ({ context, file = 'Dockerfile' }) =>
        context === '.' && !paths.includes('.dockerignore') && !paths.includes(`${file}.dockerignore`),
    )
    .map(
      ({ name }) =>
        `services.yaml: ${name} is built from the whole repository, and there is no .dockerignore: each change of any file is then a new image of it. Name in a .dockerignore what it is not built from, such as .github and services.yaml`,
    )
