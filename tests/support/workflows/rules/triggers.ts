import { isFields } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** They run with this repository's secrets for what somebody else wrote. */
const refused = ['pull_request_target', 'workflow_run']

/** No workflow gives a stranger's pull request our rights. */
export const nothingRunsForStrangers = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    triggersOf(workflow.value.on)
      .filter((trigger) => refused.includes(trigger))
      .map(
        (trigger) =>
          `${place(workflow)}: runs on ${trigger}, with secrets and for code that anybody may have written. Use pull_request.`,
      ),
  )

const triggersOf = (on: unknown): string[] => (isFields(on) ? Object.keys(on) : [on].flat().map(String))
