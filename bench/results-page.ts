import { code } from '../scripts/markdown.ts'
import type { Aim } from './aims.ts'
import { aimsTable } from './aims-table.ts'
import { describe } from './describe.ts'
import { picture } from './picture.ts'
import type { Result } from './result.ts'

/** The files that are made of the results which were kept, by path. */
export const resultFiles = (results: Result[], aims: Aim[]): Map<string, string> =>
  new Map([
    ['bench/results.md', results.length === 0 ? '' : resultsPage(results, aims)] as const,
    ...results.map(({ subject, measured }) => [picturePath(subject.name), picture(subject, measured)] as const),
  ])

const picturePath = (name: string): string => `docs/pictures/bench-${name}.svg`

const resultsPage = (results: Result[], aims: Aim[]): string =>
  [
    '# Results',
    [
      'Made by `npm run docs` of `bench/results/`, which `npm run bench -- --write` keeps; [README.md](README.md) says what each',
      'of them does. Medians of a run in which every contestant takes its turn once a round. **Ours** are bold; x is the ratio',
      'to the fastest peer that does the same work at the same size; the exponent says how the time grows from the smallest',
      'size to the largest (1: in step with the size, 0: not at all).',
    ].join('\n'),
    '## What was aimed at',
    aimsTable(aims, results),
    ...results.flatMap(resultSection),
  ]
    .join('\n\n')
    .concat('\n')

const resultSection = ({ subject, rounds, surroundings, measured }: Result): string[] => [
  `## ${subject.title}`,
  `To reach: ${subject.target}`,
  `![${subject.title}](../${picturePath(subject.name)})`,
  describe(subject, measured),
  `Measured by ${code(`npm run bench ${subject.name} -- --rounds ${rounds}`)}, with`,
  Object.entries(surroundings)
    .map(([what, which]) => `- ${what}: ${which}`)
    .join('\n'),
]
