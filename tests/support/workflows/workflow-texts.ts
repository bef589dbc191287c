import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isRecord } from '../../../src/lib/json.ts'

/**
 * A workflow and where it stands, from the repository's root. `kind`: `own` is run here or called by others, a `caller` is
 * there to be copied, an `example` is a complete workflow in a page (its path is the page's, then `#` and its number).
 */
export type WorkflowText = { path: string; kind: 'own' | 'caller' | 'example'; text: string }

/** Every workflow of the repository. */
export const workflowTexts = (): WorkflowText[] => [
  ...filesOf('.github/workflows/*.{yml,yaml}').map((file) => ({ ...file, kind: 'own' as const })),
  ...filesOf('workflows/*.{yml,yaml}').map((file) => ({ ...file, kind: 'caller' as const })),
  ...pageTexts().flatMap(examplesOf),
]

/** The pages for users, whose examples are copied. */
export const pageTexts = (): { path: string; text: string }[] =>
  filesOf(['*.md', 'docs/**/*.md', 'actions/*/README.md', 'workflows/*.md'])

/** An excerpt, such as the steps of a job, is no workflow, and is left out. */
const examplesOf = ({ path, text }: { path: string; text: string }): WorkflowText[] =>
  [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)]
    .map(([, block = '']) => block)
    .filter(isWorkflow)
    .map((block, index) => ({ path: `${path}#${index + 1}`, kind: 'example', text: block }))

const isWorkflow = (text: string): boolean => {
  const value: unknown = parse(text)
  return isRecord(value) && 'on' in value && 'jobs' in value
}

const filesOf = (pattern: string | string[]): { path: string; text: string }[] =>
  globSync(pattern)
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
