import { shortCommit as cutCommit } from '../../lib/commit-text.ts'
import { parseReference } from '../../lib/image-reference.ts'

/** An image that is to run: `repository` without a registry host, as it crosses jobs, or with one. */
export type ExpectedImage = { repository: string; tag: string | undefined; digest: string | undefined }

/** What is waited for. Without a commit the images alone decide, without images the commit alone. */
export type Expectation = { commit: string | undefined; images: ExpectedImage[] }

const isOf = (found: string, wanted: string): boolean => found === wanted || found.endsWith(`/${wanted}`)

/** Whether an image that a template names is of the expected image's repository, in whatever registry. */
export const isSameRepository = (named: string, expected: ExpectedImage): boolean => {
  const reference = parseReference(named)
  return reference !== undefined && isOf(reference.repository, expected.repository)
}

/** Whether an image that a template names is exactly the expected one: by its digest where it pins one, else by its tag. */
export const isExpected = (named: string, expected: ExpectedImage): boolean => {
  const reference = parseReference(named)
  if (reference === undefined || !isOf(reference.repository, expected.repository)) return false
  if (reference.digest !== undefined && expected.digest !== undefined) return reference.digest === expected.digest
  return reference.tag !== undefined && reference.tag === expected.tag
}

/** An expected image as a person reads it. */
export const formatExpected = ({ repository, tag, digest }: ExpectedImage): string =>
  `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest.slice(0, 19)}…`}`

/** A reference with its digest cut to what a person compares. */
export const shortImage = (image: string): string => image.replace(/@(sha256:[0-9a-f]{12})[0-9a-f]+$/, '@$1…')

/** A commit as a person reads it; names of branches and versions stay whole. */
export const shortCommit = (revision: string): string => cutCommit(revision, 8)
