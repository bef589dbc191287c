import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptMessage, keptFolder, readKept } from '../../tests/support/messages/kept.ts'
import type { MadeMessage } from './compare.ts'
import type { Made } from './decompose.ts'
import { rowsOf } from './find-rows.ts'

/** Where the texts stand that a bundle's errors are made of: nothing else says where in src those come from. */
export const placesSaid = (messages: KeptMessage[], decompose: (line: string) => Made | undefined): Set<string> => {
  const lines = messages.filter(({ at }) => at === undefined).flatMap(({ message }) => message.split('\n'))
  return new Set(lines.flatMap((line) => decompose(line)?.texts ?? []).map(placeOf))
}

/** A place in src, as a stack names it. */
export const placeOf = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`

/** The messages that tests had the product make when they last ran, each with its rows. */
export const readMade = (decompose: (line: string) => Made | undefined): MadeMessage[] =>
  globSync(join(keptFolder, '*.json'))
    .flatMap(readKept)
    .map((message) => ({ ...message, rows: rowsOf(message, decompose) }))
