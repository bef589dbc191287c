import { gitText } from '../tests/support/git-server/real-git.ts'
import type { Files, Repository } from '../tests/support/git-server/repository.ts'

/** Where many writers write at once. `imageOf` is what writer `index` bumps, `fileOf` where it stands. */
export type Place = {
  name: string
  files: (writers: number) => Files
  imageOf: (index: number) => string
  fileOf: (index: number) => string
  /** Everybody writes over everybody: an edit is not lost when another landed on top of it. */
  isShared: boolean
}

const serviceOf = (index: number): string => `svc-${index}`
const line = (name: string): string => `${name}: {image: shop/${name}:v0} # of one team\n`

export const tagOf = (index: number): string => `v2-${index}`

export const places: Place[] = [
  {
    name: 'a file each',
    files: (writers) => Object.fromEntries(range(writers).map((index) => [fileOfOwn(index), line(serviceOf(index))])),
    imageOf: serviceOf,
    fileOf: (index) => fileOfOwn(index),
    isShared: false,
  },
  {
    name: 'a line each of one file',
    files: (writers) => ({ 'values.yaml': range(writers).map(serviceOf).map(line).join('') }),
    imageOf: serviceOf,
    fileOf: () => 'values.yaml',
    isShared: false,
  },
  {
    name: 'the same line',
    files: () => ({ 'values.yaml': line('svc-0') }),
    imageOf: () => 'svc-0',
    fileOf: () => 'values.yaml',
    isShared: true,
  },
]

const fileOfOwn = (index: number): string => `apps/${serviceOf(index)}.yaml`

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Of those who were told that they landed, the ones whose edit is nowhere: not at the head, nor, for one line, in its past. */
export const lostEdits = async (place: Place, repository: Repository, landed: number[]): Promise<number[]> => {
  await gitText(repository.path, ['fsck', '--strict'])
  const past = place.isShared ? await gitText(repository.path, ['log', '--format=', '--patch', 'main']) : ''
  const lost: number[] = []
  for (const index of landed) {
    const there = place.isShared ? past : (await repository.read(place.fileOf(index))).toString()
    if (!there.includes(`shop/${place.imageOf(index)}:${tagOf(index)}}`)) lost.push(index)
  }
  return lost
}
