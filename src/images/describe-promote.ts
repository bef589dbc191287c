import { formatBytes } from '../lib/format-bytes.ts'
import { code, factTable } from '../lib/markdown.ts'
import type { Report } from '../lib/report.ts'
import { lookAtIt } from './describe.ts'
import { ecrLink } from './ecr-page.ts'
import type { PromoteResult } from './promote.ts'

/** What a person reads of an image that was promoted. */
export const describePromote = (result: PromoteResult, source: string): Report => {
  const { outcome, image, reference, tags, manifests, layers, referrers } = result
  const rows = [
    ['From', ecrLink(shortSource(source), source)],
    ['To', ecrLink(image.repository, reference)],
    ['Digest', code(image.digest)],
    ['Tags', tags.map(code).join(', ')],
    ['Manifests', manifests === 0 ? 'all there before' : `${manifests} new`],
    ['Layers', layersOf(layers)],
    ...(referrers > 0 ? [['Refer to it', `${referrers} copied, such as signatures`]] : []),
  ]
  const headline =
    outcome === 'already-there' ? 'the repository has this image under these tags' : 'the very same digest, elsewhere'
  return {
    headline: `${code(outcome)} ${code(image.name)}: ${headline}`,
    sections: [{ heading: 'Image', body: factTable(rows), weight: 'essential' }, lookAtIt(reference)],
  }
}

/** As wide as a phone: without the registry's host where that is ECR's, to whose page it leads; the digest has a row of its own. */
const shortSource = (source: string): string =>
  source.replace(/@sha256:[0-9a-f]{64}$/, '').replace(/^\d{12}\.dkr\.ecr\.[^/]+\//, '')

const layersOf = ({ there, mounted, copied, copiedBytes }: PromoteResult['layers']): string =>
  [
    ...(copied > 0 ? [`${copied} copied (${formatBytes(copiedBytes)})`] : []),
    ...(mounted > 0 ? [`${mounted} mounted, without their bytes`] : []),
    ...(there > 0 ? [`${there} there before`] : []),
  ].join(', ') || 'none to copy'
