import { duration, matching, optional, type Parsed } from '../../runner/inputs.ts'
import { logInInputs, logInMistakes } from '../argocd-log-in.ts'
import { argocdServer, caCertificate } from '../argocd-readers.ts'

const name = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

export const inputs = {
  drill: matching('the name of a drill, such as `oom-kill`', name),
  'argocd-server': argocdServer,
  ...logInInputs,
  project: matching('the name of a project', name),
  timeout: duration,
  'ca-certificate': optional(caCertificate),
}

export type Input = Parsed<typeof inputs>

/** What only several inputs together show. */
export const check = (input: Input): string[] => logInMistakes(input)
