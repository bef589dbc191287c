import { code } from '../lib/markdown.ts'
import { describeTarget } from './commit-message.ts'

/** Tag and digest one below the other: side by side, two of them are wider than GitHub's page, and what stands after them is cut off. */
export const targetCell = (target: { tag: string; digest: string }): string =>
  describeTarget(target).split('@').map(code).join('<br>')
