import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isRecord } from '../../../src/lib/json.ts'

/** A message that a test had the product make; `at` is the file and line of its Failure in src, where that is known. */
export type KeptMessage = { reason: string; message: string; at?: string }

/** What one run of all tests has made; scripts/test begins with none. Not in build/, which each build empties. */
export const keptFolder = resolve(import.meta.dirname, '../../../coverage/messages')

const kept = new Map<string, KeptMessage>()

/** A test of properties makes thousands that say the same of other values. */
const mostKept = 3_000

/** Keeps a message for the table of all, once. */
export const keepMessage = (message: KeptMessage): void => {
  const key = `${message.reason} ${message.at ?? ''} ${message.message}`
  if (kept.size < mostKept) kept.set(key, message)
}

/** Writes what this file of tests has made, in place of what it made before. */
export const writeKept = (name: string): void => {
  if (kept.size === 0) return
  const file = resolve(keptFolder, `${name.replaceAll(/[^\w.-]/g, '-')}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify([...kept.values()]))
}

/** What is in such a file. */
export const readKept = (file: string): KeptMessage[] => {
  const all: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return (Array.isArray(all) ? all : []).flatMap((one: unknown): KeptMessage[] => {
    if (!isRecord(one) || typeof one.reason !== 'string' || typeof one.message !== 'string') return []
    return [{ reason: one.reason, message: one.message, ...(typeof one.at === 'string' ? { at: one.at } : {}) }]
  })
}
