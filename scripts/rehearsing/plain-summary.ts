/**
 * A summary for the terminal of a rehearsal: without its charts, what GitHub folds away, links into stand-ins that are gone soon,
 * and what to do on a page of GitHub.
 */
export const plainSummary = (summary: string): string =>
  summary
    .replaceAll(/^```mermaid\n[\s\S]*?^```$/gm, '')
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .replaceAll(/^#### What to do next\n([\s\S]*?)(?=^#### |(?![\s\S]))/gm, (_, advice) => withHere(advice))
    .split(/^(`{3,}[^\n]*\n[\s\S]*?\n`{3,}$)/m)
    .map((part, index) => (index % 2 === 1 ? part : readable(part)))
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')

/** The section with the sentences that hold here, if there are any. */
const withHere = (advice: string): string => {
  const left = advice
    .trim()
    .split('\n')
    .map((line) => line.split(/(?<=\.) (?=[A-Z*`])/))
    .map((sentences) => sentences.filter((sentence) => !onGitHub.test(sentence)).join(' '))
    .filter((line) => line !== '')
  return left.length === 0 ? '' : `#### What to do next\n\n${left.join('\n')}\n\n`
}

const onGitHub = /re-run|run the workflow again|rollback workflow/i

/** As a page shows it. */
const readable = (text: string): string =>
  text
    .replaceAll(/\[((?:[^\]\\]|\\.)*)\]\(http:\/\/127\.0\.0\.1:[^)]*\)/g, '$1')
    .replaceAll('<br>', ' ')
    .replaceAll(/\\([\\`*_[\]|#~@!$])\u200b?/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A line of a log for the same: what an error says below its first was in the log and is in the summary, as its reason. */
export const plainLine = (line: string): string =>
  line.startsWith('##[error]') ? line.replace(/\n[\s\S]*$/, '') : line
