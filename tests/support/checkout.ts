import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gitEnvironment } from './git-server/real-git.ts'

/** A git checkout in a folder of its own, with one commit of the files that it was made with. */
export type Checkout = AsyncDisposable & {
  directory: string
  write: (path: string, content: string | Buffer) => Promise<void>
  git: (...args: string[]) => string
  /** Commits all that lies there. */
  commit: () => void
}

export const makeCheckout = async (
  files: Record<string, string | Buffer>,
  parent: string = tmpdir(),
): Promise<Checkout> => {
  const checkout = handleOn(await mkdtemp(join(parent, 'slipway-checkout-')))
  checkout.git('init', '--quiet')
  // Else git tidies up many files in the background, while the folder is removed.
  checkout.git('config', 'gc.auto', '0')
  for (const [path, content] of Object.entries(files)) await checkout.write(path, content)
  checkout.commit()
  return checkout
}

/** Another checkout just like it, submodules and settings included. */
export const copyCheckout = async ({ directory }: Checkout): Promise<Checkout> => {
  const copy = await mkdtemp(join(tmpdir(), 'slipway-checkout-'))
  await cp(directory, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  return handleOn(copy)
}

const [name, email] = ['t', 't@example.com']
const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email }
const env = { ...gitEnvironment, ...author, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }

const handleOn = (directory: string): Checkout => {
  const git = (...args: string[]) => execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8', env })
  const write = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
  }
  return { directory, write, git, commit, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}
