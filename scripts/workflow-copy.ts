import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { WorkflowText } from '../tests/support/workflows/workflow-texts.ts'

export type Copy = { directory: string; files: string[] }

/** A copy of workflows and actions as a reader makes it: a commit stands where what is to be copied has a word for it. */
export const onCopy = async <T>(texts: WorkflowText[], work: (copy: Copy) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-workflows-'))
  try {
    const files = texts.map(fileOf)
    for (const [index, { text }] of texts.entries()) {
      const file = join(directory, files[index] ?? '')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text.replaceAll('@COMMIT_SHA', `@${'0'.repeat(40)}`))
    }
    for (const path of ['action.yml', 'actions', '.github/dependabot.yml'])
      await cp(path, join(directory, path), { recursive: true, filter: (source) => !source.endsWith('dist') })
    return await work({ directory, files })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const fileOf = ({ path, kind }: WorkflowText): string =>
  kind === 'example' ? join('examples', `${path.replaceAll('/', '-')}.yml`) : path
