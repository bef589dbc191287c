import { createHash } from 'node:crypto'
import { tellResults } from '../../src/gitops/tell-results.ts'
import { formatMatrix, formatSelection, type Selection } from '../../src/images/selection/selection.ts'
import type { Row } from '../../src/images/selection/selection-row.ts'
import { tellSelection } from '../../src/images/selection/tell-selection.ts'
import { formatImageJson, type Image } from '../../src/lib/image-reference.ts'
import { joinLines } from '../../src/lib/packed-lines.ts'
import { formatTold } from '../../src/lib/told.ts'

/** What crosses the jobs of a delivery, of a catalogue in which all services are new: letters, by what it is. */
export type Sizes = Record<(typeof channels)[number]['id'], number>

export const channels = [
  { id: 'summary', what: "`needs` of delivery-summary, as `deliver.yml` has it: each step's `summary`" },
  { id: 'selection', what: '`selection`, of `select` for `collect`' },
  { id: 'images', what: '`images`, for `bump` and `health`: packed into one line above 64 KiB' },
  { id: 'plainImages', what: '`images`, were they not packed' },
  { id: 'whole', what: '`toJSON(needs)`, were it handed to delivery-summary' },
] as const

const mostLegs = 256
const base = `docker.io/library/node:24-alpine=docker.io/library/node:24-alpine@sha256:${'0'.repeat(64)}`

/** Digits that look random and are the same each time: what packs well here would not pack so with real digests. */
const digits = (seed: string, count: number): string => createHash('sha256').update(seed).digest('hex').slice(0, count)

const imageOf = (index: number): Image => {
  const name = `service-${String(index).padStart(4, '0')}`
  return {
    ...{ name, repository: `shop/${name}`, tag: `src-${digits(`tag ${name}`, 16)}` },
    digest: `sha256:${digits(`digest ${name}`, 64)}`,
  }
}

const rowOf = ({ name, repository, tag }: Image): Row => ({
  ...{ name, repository, tag, context: `services/${name}`, file: '', target: '', 'build-args': '' },
  ...{ 'build-contexts': '', platforms: 'linux/amd64', paths: `services/${name}`, 'base-images': base },
})

/** Three services changed, or all that a run builds, whichever is more to hand over. */
export const sizesOf = (services: number): Sizes => {
  const found = known.get(services) ?? reckon(services)
  known.set(services, found)
  return found
}

const known = new Map<number, Sizes>()

const reckon = (services: number): Sizes => {
  const images = Array.from({ length: services }, (_, index) => imageOf(index))
  const usual = handedOver(images, 3)
  const full = handedOver(images, mostLegs)
  const larger = (id: keyof Sizes): number => Math.max(usual[id], full[id])
  return {
    summary: larger('summary'),
    selection: larger('selection'),
    images: larger('images'),
    plainImages: larger('plainImages'),
    whole: larger('whole'),
  }
}

const handedOver = (images: Image[], legs: number): Sizes => {
  const [building, standing] = [images.slice(0, legs), images.slice(legs)]
  const [rows, lines] = [building.map(rowOf), images.map(formatImageJson)]
  const selection: Selection = { rows, images: standing }
  const results = images.map(({ name, tag, digest }) => ({
    ...{ name, outcome: 'bumped' },
    places: [{ path: 'overlays/demo/kustomization.yaml', line: 100, from: `${tag}@${digest}`, to: `${tag}@${digest}` }],
  }))
  const plainImages = lines.join('\n')
  const why = { why: '' }
  const built = tellSelection({
    selected: rows.map((row) => ({ row, ...why })),
    deferred: [],
    standing: standing.map((image) => ({ image, ...why })),
  })
  const collected = tellSelection({ selected: [], deferred: [], standing: images.map((image) => ({ image, ...why })) })
  const told = [built, collected, tellResults(results, {})].map((details) => formatTold({}, details))
  const whole = {
    select: { outputs: { matrix: formatMatrix(rows), images: plainImages, selection: formatSelection(selection) } },
    collect: { outputs: { images: plainImages } },
    bump: { outputs: { images: plainImages, results: JSON.stringify(results) } },
  }
  return {
    summary: JSON.stringify(told).length,
    selection: formatSelection(selection).length,
    images: joinLines(lines).length,
    plainImages: plainImages.length,
    whole: JSON.stringify(whole, null, 2).length,
  }
}

const mostServices = 4_096

/** The most services of which it still fits into `limit` letters, in tens; undefined where any number does. */
export const mostThatFit = (id: keyof Sizes, limit: number): number | undefined => {
  if (sizesOf(mostServices)[id] < limit) return undefined
  let [fits, tooMany] = [0, mostServices]
  while (tooMany - fits > 8) {
    const middle = (fits + tooMany) >> 1
    if (sizesOf(middle)[id] < limit) fits = middle
    else tooMany = middle
  }
  return Math.floor(fits / 10) * 10
}
