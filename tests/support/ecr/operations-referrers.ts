import { isRecord } from '../../../src/lib/json.ts'
import { type Fields, optionalText, text } from './fields.ts'
import { pageIn, pageOf } from './paging.ts'
import { invalidParameter } from './refusal.ts'
import { findRepository, type Store, type StoredImage } from './store.ts'

/** What names an image as its `subject`, at most 50 at once; an image that is not there has none. */
export const listImageReferrers = (store: Store, fields: Fields): object => {
  const repository = findRepository(store, text(fields, 'repositoryName'), optionalText(fields, 'registryId'))
  const digest = isRecord(fields.subjectId) ? text(fields.subjectId, 'imageDigest') : ''
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw invalidParameter("subjectId' failed: 'invalid image digest'")
  const referrers = [...repository.images.values()].filter((image) => subjectOf(image) === digest)
  const { items, ...more } = pageIn(referrers, pageOf(fields, { usual: 20, most: 50 }))
  return {
    referrers: items.map((image) => ({
      digest: image.digest,
      mediaType: image.mediaType,
      size: image.manifest.length,
      artifactStatus: 'ACTIVE',
    })),
    ...more,
  }
}

const subjectOf = ({ manifest }: StoredImage): unknown => {
  const { subject }: Fields = JSON.parse(manifest.toString('utf8'))
  return isRecord(subject) ? subject.digest : undefined
}
