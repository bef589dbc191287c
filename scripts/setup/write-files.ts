import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isMissing } from '../../src/lib/is-missing.ts'
import type { Processes } from '../../src/outside/process.ts'

/** A file, by its path from the repository's root. `kept` is one that differs and was left; `difference` is git's. */
export type Written = { path: string; state: 'written' | 'as-it-is' | 'kept' | 'replaced'; difference: string }

type Wish = {
  directory: string
  files: Record<string, string>
  /** A file that was written before some name was known, with that in it: then it is replaced. */
  complete: (found: string) => string
  /** Whether a file that differs is replaced. */
  force: boolean
  dryRun: boolean
  processes: Processes
}

/** Writes what is not there; what is there and differs stays, unless it is forced. */
export const writeFiles = async (wish: Wish): Promise<Written[]> => {
  const written: Written[] = []
  for (const [path, text] of Object.entries(wish.files)) {
    const found = await textAt(join(wish.directory, path))
    const isCompleted = found !== undefined && wish.complete(found) === text
    const state = stateOf({ found, text, force: wish.force || isCompleted })
    const isOther = found !== undefined && found !== text
    written.push({ path, state, difference: isOther ? await differenceOf({ ...wish, path, found, text }) : '' })
    if (!wish.dryRun && (state === 'written' || state === 'replaced')) await write(join(wish.directory, path), text)
  }
  return written
}

const stateOf = ({
  found,
  text,
  force,
}: {
  found: string | undefined
  text: string
  force: boolean
}): Written['state'] => {
  if (found === undefined) return 'written'
  if (found === text) return 'as-it-is'
  return force ? 'replaced' : 'kept'
}

const textAt = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

type Pair = { path: string; found: string; text: string; processes: Processes }

/** From what is there to what would be, without the head that names the two files. */
const differenceOf = async ({ path, found, text, processes }: Pair): Promise<string> => {
  const own = await mkdtemp(join(tmpdir(), 'slipway-init-'))
  try {
    await writeFile(join(own, 'found'), found)
    await writeFile(join(own, 'new'), text)
    const args = ['diff', '--no-index', '--no-color', '--unified=1', 'found', 'new']
    const { stdout } = await processes.run('git', args, { directory: own })
    const hunks = stdout.slice(Math.max(0, stdout.indexOf('\n@@') + 1)).trimEnd()
    return `--- ${path}, as it is\n+++ ${path}, as it would be\n${hunks}`
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
