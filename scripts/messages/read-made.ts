import { globSync } from 'node:fs'
import { join } from 'node:path'
import { keptFolder, readKept } from '../../tests/support/messages/kept.ts'
import type { MadeMessage } from './compare.ts'
import type { Made } from './decompose.ts'
import { rowsOf } from './find-rows.ts'

/** The messages that tests had the product make when they last ran, each with its rows. */
export const readMade = (decompose: (line: string) => Made | undefined): MadeMessage[] =>
  globSync(join(keptFolder, '*.json'))
    .flatMap(readKept)
    .map((message) => ({ ...message, rows: rowsOf(message, decompose) }))
