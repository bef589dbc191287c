import { DescribeImageScanFindingsCommand, ECRClient, StartImageScanCommand } from '@aws-sdk/client-ecr'
import { expect, test } from 'vitest'
import { startEcr } from './ecr.ts'
import { putIndex, putPlainImage } from './images.ts'

const repositoryName = 'shop/quote'

const open = async (scans: Partial<Awaited<ReturnType<typeof startEcr>>['scans']> = {}) => {
  const ecr = await startEcr({ repositories: [{ name: repositoryName }] })
  Object.assign(ecr.scans, scans)
  const aws = new ECRClient({ region: ecr.region, endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1 })
  const image = putPlainImage(ecr, repositoryName, { tag: 'v1', content: ['a'] })
  const request = { repositoryName, imageId: { imageDigest: image.digest } }
  return {
    ecr,
    image,
    start: (imageDigest = image.digest) =>
      aws.send(new StartImageScanCommand({ repositoryName, imageId: { imageDigest } })),
    describe: (page: { maxResults?: number; nextToken?: string | undefined } = {}) =>
      aws.send(new DescribeImageScanFindingsCommand({ ...request, ...page })),
    [Symbol.asyncDispose]: ecr.stop,
  }
}

test('basic scanning without scan on push: not found until it is started, once in 24 hours', async () => {
  await using world = await open({ onPush: false })
  world.ecr.scans.scripts.set('*', {
    first: ['IN_PROGRESS'],
    findings: [{ id: 'CVE-1', severity: 'HIGH', package: 'a' }],
  })
  await expect(world.describe()).rejects.toMatchObject({ name: 'ScanNotFoundException' })
  await world.start()
  expect(await world.describe()).toMatchObject({ imageScanStatus: { status: 'IN_PROGRESS' } })
  expect(await world.describe()).toMatchObject({
    imageScanStatus: { status: 'COMPLETE' },
    imageScanFindings: { findings: [{ name: 'CVE-1', severity: 'HIGH' }] },
  })
  await expect(world.start()).rejects.toMatchObject({ name: 'LimitExceededException' })
})

test('enhanced scanning cannot be started, and stays ACTIVE', async () => {
  await using world = await open({ kind: 'enhanced' })
  world.ecr.scans.scripts.set('*', { findings: [{ id: 'CVE-1', severity: 'HIGH', package: 'a', fixedIn: '2' }] })
  await expect(world.start()).rejects.toMatchObject({ name: 'ValidationException' })
  expect(await world.describe()).toMatchObject({
    imageScanStatus: { status: 'ACTIVE' },
    imageScanFindings: { enhancedFindings: [{ severity: 'HIGH', fixAvailable: 'YES' }] },
  })
})

test('findings come in pages', async () => {
  await using world = await open()
  const findings = Array.from({ length: 250 }, (_, index) => ({ id: `CVE-${index}`, severity: 'LOW', package: 'a' }))
  world.ecr.scans.scripts.set('*', { findings })
  const first = await world.describe()
  const second = await world.describe({ nextToken: first.nextToken, maxResults: 1000 })
  expect([first, second].map((page) => page.imageScanFindings?.findings?.length)).toEqual([100, 150])
  expect(second.nextToken).toBeUndefined()
})

test('an index is not scanned', async () => {
  await using world = await open({ onPush: false })
  const index = putIndex(world.ecr, repositoryName, { tag: 'all', children: [world.image] })
  await expect(world.start(index.digest)).rejects.toMatchObject({ name: 'UnsupportedImageTypeException' })
})
