import { isRecord } from '../../../../src/lib/json.ts'
import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** What anybody can do starts them, with this repository's secrets and a token that may write. */
const refused = [
  ...['pull_request_target', 'workflow_run', 'issues', 'issue_comment', 'discussion', 'discussion_comment'],
  ...['fork', 'watch', 'gollum'],
]

/** No workflow gives a stranger's pull request our rights. */
export const nothingRunsForStrangers = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    triggersOf(workflow.value.on)
      .filter((trigger) => refused.includes(trigger))
      .map(
        (trigger) =>
          `${place(workflow)}: runs on ${trigger}, with this repository's secrets and for what anybody may do. Use pull_request, or start it by hand.`,
      ),
  )

const triggersOf = (on: unknown): string[] => (isRecord(on) ? Object.keys(on) : [on].flat().map(String))
