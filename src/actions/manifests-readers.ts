import { parseImagePath } from '../gitops/places/image-path.ts'
import type { ImagePath } from '../gitops/places/place.ts'
import { parseGlob } from '../lib/glob.ts'
import { readAppKey } from '../lib/private-key.ts'
import { isBranchName, parseAuthor, repositoryMistake } from '../lib/repository-url.ts'
import {
  bool,
  duration,
  lines,
  linesOf,
  matching,
  oneOf,
  optional,
  optionalToken,
  type Reader,
  shaped,
  someOf,
} from '../runner/inputs.ts'

export const manifestsRepository: Reader<string> = {
  read: (raw) => {
    const mistake = raw === '' ? 'should be set, but it is empty' : repositoryMistake(raw)
    return mistake === undefined ? { value: raw } : { mistakes: [mistake] }
  },
}

export const branch = shaped('the name of a branch', (raw) => (isBranchName(raw) ? raw : undefined))

/** `Name <email>`. */
export const author = shaped('`Name <email>`', parseAuthor)

/** Where a tag stands that has no name of an image beside it. */
export const imagePath: Reader<ImagePath> = {
  read: (raw) => {
    const path = parseImagePath(raw)
    return typeof path === 'string' ? { mistakes: [path] } : { value: path }
  },
}

/** A pattern of files; `!` before it takes files out again. */
export const glob: Reader<string> = {
  read: (raw) => {
    const read = parseGlob(raw.replace(/^!/, ''))
    return 'mistake' in read ? { mistakes: [`${raw}: ${read.mistake}`] } : { value: raw }
  },
}

const appPrivateKey: Reader<string> = {
  secret: true,
  read: (raw) => {
    const key = readAppKey(raw)
    return 'mistake' in key ? { mistakes: [key.mistake] } : { value: key.pem }
  },
}

const sshKey: Reader<string> = {
  secret: true,
  read: (raw) => {
    const key = raw.replaceAll('\\n', '\n')
    const isKey = /^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z ]*PRIVATE KEY-----$/.test(key)
    return isKey
      ? { value: key }
      : {
          mistakes: [
            'should be a private key for ssh, from -----BEGIN to -----END with its line breaks, but it is not',
          ],
        }
  },
}

/** A token for the GitOps repository, or an App that gets one; in the order of action.yml. */
export const tokenInputs = {
  'manifests-token': optionalToken,
  'manifests-app-client-id': optional(
    matching('the Client ID of a GitHub App, such as `Iv23liABCDEF01234567`', /^(?:Iv[\w.]+|\d+)$/),
  ),
  'manifests-app-private-key': optional(appPrivateKey),
}

/** By what the GitOps repository is reached; in the order of action.yml. */
export const accessInputs = {
  ...tokenInputs,
  'ssh-key': optional(sshKey),
  'ssh-known-hosts': optional(
    shaped('lines of a known_hosts file, `host type key`', (raw) =>
      raw.split('\n').every((line) => /^(#.*|\S+(?: \S+)? [\w@.-]+ [A-Za-z0-9+/=]+.*|)$/.test(line.trim()))
        ? raw
        : undefined,
    ),
  ),
  transport: oneOf('auto', 'git', 'api'),
}

/** Which files of which branch are written, and how they are reached; in the order of action.yml. */
export const manifestsInputs = {
  'manifests-repository': manifestsRepository,
  'manifests-branch': branch,
  'manifests-files': someOf(linesOf(glob)),
  ...accessInputs,
}

/** How what was written gets to the branch; in the order of action.yml. */
export const deliveryInputs = {
  delivery: oneOf('push', 'pull-request'),
  'pr-labels': lines,
  'pr-auto-merge': bool,
}

/** What the commit says of itself; in the order of action.yml. */
export const commitInputs = {
  'commit-message': optional(matching('one line', /^.+$/)),
  author,
}

/** What is left out of a bump; in the order of action.yml. */
export const orderInputs = {
  order: oneOf('ancestry', 'none'),
  'release-hold': lines,
}

/** The end of every action that writes; in the order of action.yml. */
export const writeInputs = { 'dry-run': bool, timeout: duration }
