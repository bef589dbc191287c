import { code, fenced, table } from '../lib/markdown.ts'
import type { Report } from '../lib/report.ts'
import type { EnsureResult } from './request.ts'

/** What a person reads of an image that was ensured. */
export const describeImage = (result: EnsureResult): Report => {
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
    ['Repository', code(image.repository)],
    ['Tag', code(image.tag)],
    ['Digest', code(image.digest)],
    ...(tags.length === 0 ? [] : [['Also tagged', tags.map(code).join(', ')]]),
    ['Size', sizeOf(result)],
  ]
  return {
    headline: `${code(outcome)} ${code(image.name)}: ${why}`,
    sections: [
      { heading: 'Image', body: table(['', ''], rows), weight: 'essential' },
      { heading: 'Next', body: `Look at it:\n\n${fenced(`docker pull ${reference}`, 'sh')}`, weight: 'detail' },
    ],
  }
}

const sizeOf = ({ sizeBytes, layers }: { sizeBytes: number; layers: number }): string =>
  layers === 0 ? 'an index of several platforms' : `${(sizeBytes / 1e6).toFixed(1)} MB in ${layers} layers, compressed`
