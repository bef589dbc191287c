import { code, literal, table } from '../../lib/markdown.ts'
import { nextSection, type Report, type Section } from '../../lib/report.ts'
import type { Selected, SelectResult } from '../select.ts'

/** What a person reads of a selection: what is built and why, what waits, what exists. */
export const describeSelection = ({ selected, deferred, standing }: SelectResult): Report => {
  const all = selected.length + deferred.length + standing.length
  const headline =
    selected.length === 0
      ? `${code('nothing-to-build')}: ${all === 0 ? 'there are no services' : `${countOf(all)}, none to build`}`
      : `${code('selected')} ${selected.length} of ${countOf(all)}`
  return {
    headline,
    sections: [
      ...nextSection(deferred.length === 0 ? '' : laterRun),
      ...rows({ heading: 'To build', weight: 'essential', list: selected }),
      ...rows({
        heading: 'Deferred to a later run: there are more than max-legs',
        weight: 'essential',
        list: deferred,
      }),
      ...images(standing),
    ],
  }
}

const laterRun =
  'Once these are built, run the workflow again on the same commit: it builds what ECR does not have by then.'

const countOf = (services: number): string => `${services} ${services === 1 ? 'service' : 'services'}`

type Listed = { heading: string; weight: Section['weight']; list: Selected[] }

const rows = ({ heading, weight, list }: Listed): Section[] =>
  list.length === 0
    ? []
    : [
        {
          heading,
          weight,
          body: table(
            ['Service', 'Repository', 'Tag', 'Why'],
            list.map(({ row, why }) => [code(row.name), code(row.repository), code(row.tag), literal(why)]),
          ),
        },
      ]

const images = (standing: SelectResult['standing']): Section[] =>
  standing.length === 0
    ? []
    : [
        {
          heading: 'Not to build',
          weight: 'detail',
          body: table(
            ['Service', 'Repository', 'Tag', 'Digest', 'Why'],
            standing.map(({ image: { name, repository, tag, digest }, why }) => [
              code(name),
              code(repository),
              code(tag),
              code(digest),
              literal(why),
            ]),
          ),
        },
      ]
