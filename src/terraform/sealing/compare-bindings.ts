import { createHmac } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'

/** What a plan was made for and is good for. All of it is authenticated. */
export type Binding = {
  repository: string
  commit: string
  stack: string
  mode: string
  workspace: string
  /** Contents of the variable files and the variables in the environment; only a keyed hash of it is written down. */
  variables: string
  /** The backend's settings; only a keyed hash of them is written down. */
  backend: string
  /** The provider lock file. */
  lockFile: string
  /** Terraform's or OpenTofu's version. */
  terraform: string
  fingerprint: string
}

/** Secrets, or too long to be read. */
const hashed = new Set<string>(['variables', 'backend', 'lockFile'])

const names: Record<keyof Binding, string> = {
  repository: 'repository',
  commit: 'commit',
  stack: 'stack',
  mode: 'mode',
  workspace: 'workspace',
  variables: 'variables',
  backend: 'backend settings',
  lockFile: 'provider lock file',
  terraform: "Terraform's version",
  fingerprint: 'fingerprint',
}

/** A binding as it is written down. */
export const written = (binding: Binding, key: Buffer): Binding => {
  const keyed = ([name, value]: [string, string]): [string, string] =>
    hashed.has(name) ? [name, createHmac('sha256', key).update(`${name}\n${value}`).digest('hex')] : [name, value]
  return { ...binding, ...Object.fromEntries(Object.entries(binding).map(keyed)) }
}

/** Refuses what was sealed for something else, as far as it can be told by what stands in clear. */
export const refuseDiffering = (binding: Record<string, string>, wanted: Binding): void =>
  refuse({ binding, wanted: { ...wanted }, isMeant: (name) => !hashed.has(name) })

/** The same for what is hashed: under a wrong key it differs as well, so that is asked once the seal is open. */
export const refuseDifferingHashes = (binding: Record<string, string>, wanted: Binding): void =>
  refuse({ binding, wanted: { ...wanted }, isMeant: (name) => hashed.has(name) })

type Comparing = {
  binding: Record<string, string>
  wanted: Record<string, string>
  isMeant: (name: string) => boolean
}

const refuse = ({ binding, wanted, isMeant }: Comparing): void => {
  const differing = Object.entries(names).filter(([name]) => isMeant(name) && binding[name] !== wanted[name])
  if (differing.length === 0) return
  const reasons = differing.map(([name, words]) => differenceOf({ name, words, was: binding[name], is: wanted[name] }))
  throw new Failure('rejected', `the plan was not made for this: ${reasons.join('; ')}. Plan again, and apply that`)
}

type Difference = { name: string; words: string; was: string | undefined; is: string | undefined }

const differenceOf = ({ name, words, was = '', is = '' }: Difference): string =>
  hashed.has(name) ? `its ${words} changed` : `its ${words} is ${JSON.stringify(was)}, here it is ${JSON.stringify(is)}`
