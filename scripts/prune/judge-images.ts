/** An image of a repository; `children` are the images of an index, `subject` what an attestation or signature is about. */
export type StoredImage = {
  digest: string
  tags: string[]
  pushedAt: number
  bytes: number
  children: string[]
  subject: string | undefined
}

/** Everything in a text that may be a tag or a digest. */
export const namesIn = (text: string): string[] => text.match(/sha256:[0-9a-f]{64}|[A-Za-z0-9_][\w.-]{0,127}/g) ?? []

type Wanted = { images: StoredImage[]; names: Set<string>; since: number }

/**
 * The images that nothing of the names is, and nothing that was pushed since: most likely that waits for its commit. What
 * belongs to a kept one is kept: the images of an index, what is about an image, also by a tag as cosign's `sha256-….sig`.
 */
export const prunable = ({ images, names, since }: Wanted): StoredImage[] => {
  const kept = new Set<string>()
  const keep = (digest: string): void => {
    if (kept.has(digest)) return
    kept.add(digest)
    for (const child of images.find((image) => image.digest === digest)?.children ?? []) keep(child)
    for (const about of images.filter((image) => subjectsOf(image).includes(digest))) keep(about.digest)
  }
  for (const { digest, tags, pushedAt } of images) {
    if (pushedAt >= since || names.has(digest) || tags.some((tag) => names.has(tag))) keep(digest)
  }
  return images.filter(({ digest }) => !kept.has(digest)).toSorted((a, b) => a.pushedAt - b.pushedAt)
}

const subjectsOf = ({ subject, tags }: StoredImage): string[] => [
  ...(subject === undefined ? [] : [subject]),
  ...tags.flatMap((tag) => {
    const [, hex] = /^sha256-([0-9a-f]{64})/.exec(tag) ?? []
    return hex === undefined ? [] : [`sha256:${hex}`]
  }),
]
