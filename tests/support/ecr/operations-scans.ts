import { isRecord } from '../../../src/lib/json.ts'
import { type Fields, optionalText, text } from './fields.ts'
import { indexMediaTypes } from './manifest.ts'
import { type Page, pageIn, pageOf } from './paging.ts'
import { Refusal } from './refusal.ts'
import { basicFinding, enhancedFinding, type Scans, type ScriptedFinding, scriptOf } from './scans.ts'
import { findImage, findRepository, type Repository, type Store, type StoredImage } from './store.ts'

type Operation = (store: Store, fields: Fields) => object
type Wanted = { repository: Repository; image: StoredImage; key: string; shown: object; where: string }

const wantedOf = (store: Store, fields: Fields): Wanted => {
  const repository = findRepository(store, text(fields, 'repositoryName'), optionalText(fields, 'registryId'))
  const id = isRecord(fields.imageId) ? fields.imageId : {}
  const [digest, tag] = [optionalText(id, 'imageDigest'), optionalText(id, 'imageTag')]
  const image = findImage(repository, digest ?? tag ?? '')
  const where = `'{imageDigest:'${digest ?? 'null'}', imageTag:'${tag ?? 'null'}'}' in the repository with name '${repository.name}' in the registry with id '${store.accountId}'`
  if (!image) throw new Refusal('ImageNotFoundException', `The image with imageId ${where} does not exist`)
  const imageId = { imageDigest: image.digest, ...(tag !== undefined && { imageTag: tag }) }
  const shown = { registryId: store.accountId, repositoryName: repository.name, imageId }
  return { repository, image, key: `${repository.name}@${image.digest}`, shown, where }
}

const dayMilliseconds = 24 * 3_600_000

/** Basic scanning alone, no index, and once in 24 hours for an image, scans on push included. */
export const startImageScan: Operation = (store, fields) => {
  const { scans } = store
  const { repository, image, key, shown } = wantedOf(store, fields)
  if (scans.kind === 'enhanced') throw new Refusal('ValidationException', 'This feature is disabled')
  if (!isScannable(image)) throw new Refusal('UnsupportedImageTypeException', 'The image type is not supported')
  const last = scans.started.get(key)?.at ?? (isScannedOnPush(scans, repository) ? lastScan(scans, image) : undefined)
  if (last !== undefined && Date.now() - last.getTime() < dayMilliseconds) {
    throw new Refusal('LimitExceededException', 'The scan quota per image has been exceeded. Wait and try again.')
  }
  scans.started.set(key, { at: new Date(), questions: 0 })
  return { ...shown, imageScanStatus: { status: 'IN_PROGRESS' } }
}

/** By the registry's configuration, or by the repository's own. */
const isScannedOnPush = ({ onPush }: Scans, { scanOnPush }: Repository): boolean => onPush || scanOnPush

const lastScan = (scans: Scans, image: StoredImage): Date => {
  const { completedAt } = scriptOf(scans, image.digest)
  return completedAt instanceof Date ? completedAt : image.pushedAt
}

export const describeImageScanFindings: Operation = (store, fields) => {
  const { scans } = store
  const { repository, image, key, shown, where } = wantedOf(store, fields)
  const again = scans.started.get(key)
  if (again === undefined && scans.kind === 'basic' && !isScannedOnPush(scans, repository)) {
    throw new Refusal('ScanNotFoundException', `Image scan does not exist for the image with ${where}`)
  }
  if (!isScannable(image)) {
    const status = scans.kind === 'basic' ? 'FAILED' : 'UNSUPPORTED_IMAGE'
    return { ...shown, imageScanStatus: { status, description: 'UnsupportedImageError: this image is not supported.' } }
  }
  const scan = again ?? { at: image.pushedAt, questions: 0 }
  if (again === undefined) scans.started.set(key, { ...scan, questions: 1 })
  const question = scan.questions
  scan.questions += 1
  return { ...shown, ...answer(scans, image, { at: scan.at, question, page: pageOf(fields) }) }
}

type Question = { at: Date; question: number; page: Page }

const answer = (scans: Scans, image: StoredImage, { at, question, page }: Question): object => {
  const { first = [], status = lastStatuses[scans.kind], description = '', ...script } = scriptOf(scans, image.digest)
  const told = (page.from === 0 && first[question]) || status
  const imageScanStatus = { status: told, description }
  if (!Object.values(lastStatuses).includes(told)) return { imageScanStatus }
  if (script.completedAt === 'never') return { imageScanStatus, imageScanFindings: { findings: [] } }
  const rescanned = scans.kind === 'basic' && at > image.pushedAt
  const completedAt = rescanned ? at : (script.completedAt ?? at)
  return { imageScanStatus, ...pageOfFindings(scans.kind, script.findings ?? [], { completedAt, page }) }
}

type Shown = { completedAt: Date; page: Page }

const pageOfFindings = (kind: Scans['kind'], findings: ScriptedFinding[], { completedAt, page }: Shown): object => {
  const { items, ...more } = pageIn(findings, page)
  return {
    imageScanFindings: {
      imageScanCompletedAt: completedAt.getTime() / 1000,
      [kind === 'basic' ? 'findings' : 'enhancedFindings']: items.map(
        kind === 'basic' ? basicFinding : enhancedFinding,
      ),
    },
    ...more,
  }
}

const lastStatuses = { basic: 'COMPLETE', enhanced: 'ACTIVE' }

/** Neither an index nor an attestation is scanned. */
const isScannable = ({ mediaType, manifest }: StoredImage): boolean =>
  !indexMediaTypes.includes(mediaType) && !manifest.includes('application/vnd.in-toto+json')
