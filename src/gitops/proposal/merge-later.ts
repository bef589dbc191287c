import type { Progress } from '../../lib/progress.ts'

/** Says what came of asking GitHub to merge a pull request later; `refusal` in GitHub's words, undefined when it will. */
export const tellAutoMerge = (url: string, refusal: string | undefined, progress: Progress): void => {
  if (refusal === undefined) progress.say(`GitHub merges ${url} when all that it waits for has come`)
  else progress.warn(`auto-merge of ${url}: ${whyNoAutoMerge(refusal)}`)
}

const whyNoAutoMerge = (words: string): string => {
  if (/clean status|unstable status|Protected branch rules not configured/i.test(words)) {
    return `nothing has to come before it can be merged, so GitHub does not wait (it says: ${words}). Require a check or a review on the branch, or merge it yourself`
  }
  if (/not allowed for this repository/i.test(words)) {
    return `the repository does not allow it: switch on "Allow auto-merge" in its settings (GitHub says: ${words})`
  }
  if (/not accessible|permission|must have/i.test(words)) {
    return `the credential may not do it: it needs contents: write and pull_requests: write (GitHub says: ${words})`
  }
  return `GitHub refuses it: ${words}`
}
