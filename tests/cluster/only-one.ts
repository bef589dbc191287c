import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Layout } from './layout.ts'

/** Longer than any scenario holds something. */
const patienceMilliseconds = 1_800_000

/** Takes what a cluster has one of, such as the platform with its projects and namespaces, once nobody of this machine has it any more. */
export const takeOnlyOne = async ({ run }: Layout, what: string): Promise<AsyncDisposable> => {
  const file = join(run, `${what}.taken`)
  const until = Date.now() + patienceMilliseconds
  while (!(await take(file))) {
    if (Date.now() > until) throw new Error(`${what} is still taken by process ${await readFile(file, 'utf8')}`)
    await setTimeout(500)
  }
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
}

const take = async (file: string): Promise<boolean> => {
  try {
    await writeFile(file, `${process.pid}`, { flag: 'wx' })
    return true
  } catch {
    const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
    // One that was killed gives nothing back.
    if (holder !== 0 && !isThere(holder)) await rm(file, { force: true })
    return false
  }
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
