import type { WorkflowRun } from '../act/run-workflow.ts'

/** What a person would type, and what was said. */
export type Entry = { command: string; said: string }

const marks = /(<!-- transcript -->\n)[\s\S]*?(<!-- \/transcript -->)/

/** The page with another transcript between its marks. */
export const withTranscript = (page: string, entries: Entry[]): string => {
  const text = entries.map(({ command, said }) => `$ ${command}\n${said.trimEnd()}\n`).join('\n')
  return page.replace(marks, (_, begin, end) => `${begin}\n\`\`\`console\n${text}\`\`\`\n\n${end}`)
}

/** A line for each job: its name, how it ended, and its outcome. */
export const jobLines = ({ jobs }: WorkflowRun): string =>
  jobs
    .map(({ name, result, outputs }) => {
      const outcome = Object.values(outputs).find((values) => 'outcome' in values)?.outcome ?? ''
      return `${(name.split('/').at(-1) ?? '').padEnd(12)}  ${result}  ${outcome}`.trimEnd()
    })
    .join('\n')

/** What is another in each run: ids, digests and times. */
export const withoutChance = (text: string): string =>
  text.replaceAll(/\b[0-9a-f]{7,64}\b/g, 'ID').replaceAll(/\b\d+(?:\.\d+)?m?s\b/g, 'TIME')
