import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../../tests/support/checkout.ts'
import { putArtifact, putAttestation } from '../../tests/support/ecr/artifacts.ts'
import { type LocalEcr, startEcr } from '../../tests/support/ecr/ecr.ts'
import { putIndex, putPlainImage } from '../../tests/support/ecr/images.ts'
import { findRepository, type StoredImage } from '../../tests/support/ecr/store.ts'
import { namesIn } from './judge-images.ts'

const repository = 'shop/cart'
let ecr: LocalEcr
let manifests: Checkout

beforeEach(async () => {
  ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  manifests = await makeCheckout({ 'README.md': 'manifests' })
})
afterEach(async () => {
  await ecr.stop()
  await manifests[Symbol.asyncDispose]()
})

const day = 86_400_000
const pushed = (image: StoredImage, daysAgo: number): StoredImage => {
  image.pushedAt = new Date(Date.now() - daysAgo * day)
  return image
}
const put = (tag: string, daysAgo: number) => pushed(putPlainImage(ecr, repository, { tag, content: [tag] }), daysAgo)

/** Commits the files as they were so many days ago. */
const commit = async (daysAgo: number, text: string): Promise<void> => {
  await manifests.write('cart/kustomization.yaml', text)
  const date = new Date(Date.now() - daysAgo * day).toISOString()
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']
  await promisify(execFile)('git', ['-C', manifests.directory, 'add', '--all'])
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  await promisify(execFile)('git', ['-C', manifests.directory, ...author, 'commit', '--quiet', '--message', 'x'], {
    env,
  })
}

const prune = async (...args: string[]): Promise<string> => {
  const script = join(import.meta.dirname, '../prune-images.ts')
  const all = [script, '--manifests', manifests.directory, '--days', '30', repository, ...args]
  const { stdout } = await promisify(execFile)(process.execPath, all, { env: { ...process.env, ...ecr.env } })
  return stdout
}
const left = (): string[] => [...findRepository(ecr.store, repository).images.keys()].toSorted()

test('lists what no commit of the last days names, and deletes that alone when it is told to', {
  timeout: 60_000,
}, async () => {
  await commit(200, 'newTag: src-long-gone')
  await commit(100, 'newTag: src-at-the-start')
  await commit(20, 'newTag: src-for-an-hour')
  await commit(10, 'newTag: src-now')
  const gone = put('src-long-gone', 200)
  const kept = [put('src-at-the-start', 100), put('src-for-an-hour', 100), put('src-now', 100), put('src-new', 1)]

  const listed = await prune()
  expect(listed).toContain(`${repository}@${gone.digest}`)
  expect(listed).toContain('src-long-gone')
  expect(listed).toContain(`${repository}: 1 of 5 images would go`)
  expect(left()).toHaveLength(5)

  expect(await prune('--apply')).toContain('1 of 5 images deleted')
  expect(left()).toEqual(kept.map(({ digest }) => digest).toSorted())
  expect(await prune('--apply')).toContain('0 of 4 images deleted')
})

test('what belongs to an image stays with it, and goes with it', { timeout: 60_000 }, async () => {
  const image = (content: string) => pushed(putPlainImage(ecr, repository, { content: [content] }), 100)
  const whole = (name: string) => {
    const child = image(name)
    const attestation = pushed(putAttestation(ecr, repository, child), 100)
    const index = pushed(
      putIndex(ecr, repository, { tag: `src-${name}`, children: [child], attestations: [attestation] }),
      100,
    )
    const signature = pushed(putArtifact(ecr, repository, { content: `signature of ${name}`, subject: index }), 100)
    const tag = `${child.digest.replace(':', '-')}.sig`
    const byTag = pushed(putArtifact(ecr, repository, { content: `tagged ${name}`, tag }), 100)
    return [child, attestation, index, signature, byTag]
  }
  const kept = whole('kept')
  const gone = whole('gone')
  await commit(1, `image: host/${repository}@${kept[2]?.digest}`)
  expect(await prune('--apply')).toContain(
    `${repository}: ${gone.length} of ${gone.length + kept.length} images deleted`,
  )
  expect(left()).toEqual(kept.map(({ digest }) => digest).toSorted())
})

test('another branch counts, and a shallow checkout is refused', { timeout: 60_000 }, async () => {
  put('src-elsewhere', 100)
  manifests.git('checkout', '--quiet', '-b', 'production')
  await commit(100, 'newTag: src-elsewhere')
  manifests.git('checkout', '--quiet', '-')
  expect(await prune()).toContain('0 of 1 images would go')
  const shallow = `${manifests.directory}/shallow`
  manifests.git('clone', '--quiet', '--depth', '1', `file://${manifests.directory}`, shallow)
  await expect(prune('--manifests', shallow)).rejects.toThrow('is a shallow checkout')
})

test.each([
  { text: 'image: h/shop/cart:src-0123@sha256:', names: ['image', 'h', 'shop', 'cart', 'src-0123', 'sha256'] },
  { text: 'newTag: "v1.2_x"', names: ['newTag', 'v1.2_x'] },
  { text: `a@sha256:${'0'.repeat(64)} b`, names: ['a', `sha256:${'0'.repeat(64)}`, 'b'] },
])('in $text the names are $names', ({ text, names }) => expect(namesIn(text)).toEqual(names))
