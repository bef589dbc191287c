import { formatBytes } from '../lib/format-bytes.ts'
import { code, factTable, fenced, literal, table } from '../lib/markdown.ts'
import { nextSection, type Report, type Section } from '../lib/report.ts'
import { ecrLink } from './ecr-page.ts'
import type { EnsureResult, Withheld } from './ensure-request.ts'
import { describeScan } from './gate/describe-scan.ts'

/** What a person reads of an image that was ensured. */
export const describeImage = (result: EnsureResult): Report => {
  if ('digest' in result) return describeWithheld(result)
  if (!result.pushed) {
    const { name, repository, tag } = result
    return {
      headline: `${code('built')} ${code(name)}, not pushed`,
      sections: [
        {
          heading: 'Image',
          body: table(['Repository', 'Tag'], [[code(repository), code(tag)]]),
          weight: 'essential',
        },
      ],
    }
  }
  const { outcome, image, reference, tags, why } = result
  const rows = [
    ['Repository', ecrLink(image.repository, reference)],
    ['Tag', code(image.tag)],
    ['Digest', code(image.digest)],
    ...(tags.length === 0 ? [] : [['Also tagged', tags.map(code).join(', ')]]),
    ['Size', sizeOf(result)],
  ]
  return {
    headline: `${code(outcome)} ${code(image.name)}: ${why}`,
    sections: [
      { heading: 'Image', body: factTable(rows), weight: 'essential' },
      ...(result.scan ? describeScan(result.scan) : []),
      lookAtIt(reference),
    ],
  }
}

/** How to have the very image at hand. */
export const lookAtIt = (reference: string): Section => ({
  heading: 'To look at it',
  body: fenced(`docker pull ${reference}`, 'sh'),
  weight: 'detail',
})

const describeWithheld = ({ outcome, name, repository, tag, digest, scan }: Withheld & { outcome: string }): Report => {
  const rows = [
    ['Repository', code(repository)],
    ['Digest', code(digest)],
    ['Tag that it did not get', code(tag)],
  ]
  const next =
    scan.verdict === 'blocked'
      ? `Update what is named above (a newer base image, or the package), and push: the new content is scanned anew. With ${code('scan-baseline')} only what is new against another image counts.`
      : `Run the job again: the image lies in ECR and is not built anew. If scans take long here, raise ${code('scan-timeout')}.`
  return {
    headline: `${code(outcome)} ${code(name)}: ${literal(scan.why)}`,
    sections: [
      ...nextSection(next),
      { heading: 'Image', body: factTable(rows), weight: 'essential' },
      ...describeScan(scan),
    ],
  }
}

const sizeOf = ({ sizeBytes, layers }: { sizeBytes: number; layers: number }): string =>
  layers === 0
    ? 'an index of several platforms'
    : `${formatBytes(sizeBytes)} in ${layers} ${layers === 1 ? 'layer' : 'layers'}, compressed`
