import { Failure } from '../../src/lib/failure.ts'

type Version = { major: number; minor: number; patch: number; preRelease: boolean }

/** The version of a release's tag, such as `v1.2.3` or `v1.2.3-rc.1`, without its `v`. Throws where that is not `inPackage`. */
export const releaseVersion = (tag: string, inPackage: string): string => {
  if (read(tag) === undefined)
    throw new Failure('invalid-input', `The tag is "${tag}"; a release's is v<major>.<minor>.<patch>, such as v1.2.3.`)
  const version = tag.slice(1)
  if (version !== inPackage)
    throw new Failure(
      'invalid-input',
      `The tag is ${tag}, and package.json says ${inPackage}: tag the commit that raises it to ${version}.`,
    )
  return version
}

/**
 * The tag that moves along with a release, such as `v1` with `v1.2.3`; undefined for what is no release for everybody:
 * one before the first, a candidate, and a fix of an older version when a newer one of `tags` has that major.
 */
export const movingTag = (tag: string, tags: readonly string[]): string | undefined => {
  const version = read(tag)
  if (version === undefined || version.preRelease || version.major === 0) return undefined
  const newer = tags.map(read).some((other) => other !== undefined && !other.preRelease && isNewer(other, version))
  return newer ? undefined : `v${version.major}`
}

const read = (tag: string): Version | undefined => {
  const match = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/.exec(tag)
  if (match === null) return undefined
  const [, major, minor, patch, suffix] = match
  return { major: Number(major), minor: Number(minor), patch: Number(patch), preRelease: suffix !== undefined }
}

const isNewer = (one: Version, other: Version): boolean =>
  one.major === other.major && (one.minor > other.minor || (one.minor === other.minor && one.patch > other.patch))
