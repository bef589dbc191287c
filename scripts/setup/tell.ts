import { quoted } from '../shell-quoted.ts'
import { isStandIn, type Settings } from './settings.ts'
import type { Written } from './write-files.ts'

type Told = { dryRun: boolean; say: (text: string) => void }

/** Each file with what became of it, and what is other in those that were left. */
export const sayFiles = (written: Written[], { dryRun, say }: Told): void => {
  const kept = written.filter(({ state }) => state === 'kept')
  for (const { path, state } of written) say(`${dryRun ? wouldBe[state] : words[state]}  ${path}`)
  for (const { difference } of kept) say(`\n${difference}`)
  if (kept.length > 0) say(`\n${plural(kept.length, 'file')} left as found: --force replaces what differs.`)
}

const words: Record<Written['state'], string> = {
  written: 'written  ',
  'as-it-is': 'unchanged',
  kept: 'differs  ',
  replaced: 'replaced ',
}

const wouldBe: typeof words = {
  written: 'would write  ',
  'as-it-is': 'unchanged    ',
  kept: 'differs      ',
  replaced: 'would replace',
}

type Named = { settings: Settings; saidDirectory: string }

/** The last words. */
export const nextStep = (written: Written[], { settings: { repository, slipway }, saidDirectory }: Named): string => {
  const changed = written.some(({ state }) => state === 'written' || state === 'replaced')
  const rehearse = commandOf('scripts/rehearse', '--repository', saidDirectory)
  const first = `Read the files and commit them; ${rehearse} shows their delivery on this machine. `
  const push = [repository, slipway.repository].some(isStandIn)
    ? 'Put the owner for OWNER, as above, before you push. '
    : 'Then push. '
  const check = commandOf('scripts/init', '--directory', saidDirectory)
  return `${changed ? `${first}${push}` : ''}Whether all is there: ${check} --check`
}

/** A command to be copied, to where this was called. */
export const commandOf = (script: string, flag: string, directory: string): string =>
  directory === '.' ? script : `${script} ${flag} ${quoted(directory)}`

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
