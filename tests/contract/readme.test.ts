import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readActionFile } from '../support/runner/action-file.ts'

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'src/README.md'],
  ...globSync(['docs/*.md', 'actions/*/README.md']),
]
const read = (path: string): string => readFileSync(path, 'utf8')

type Block = { path: string; language: string; text: string }
const blocks: Block[] = pages.flatMap((path) =>
  [...read(path).matchAll(/^```(\w+)(?: [^\n]*)?\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    path,
    language,
    text,
  })),
)
const blocksOf = (language: string): Block[] => blocks.filter((block) => block.language === language)

describe('what a reader copies', () => {
  type Step = { path: string; uses: string; given: string[] }

  /** Every `uses:` of a YAML tree, with the names of what its `with:` gives. */
  const stepsOf = (value: unknown, path: string): Step[] => {
    if (typeof value !== 'object' || value === null) return []
    const { uses, with: given = {} }: { uses?: unknown; with?: unknown } = value
    if (typeof uses !== 'string') return Object.values(value).flatMap((part) => stepsOf(part, path))
    return [{ path, uses, given: Object.keys(typeof given === 'object' && given !== null ? given : {}) }]
  }
  const steps = blocksOf('yaml').flatMap(({ path, text }) => stepsOf(parse(text), path))
  // What calls a workflow is held by workflows.test.ts.
  const ours = steps.filter(({ uses }) => uses.startsWith('OWNER/slipway') && !uses.includes('/.github/workflows/'))
  const theirs = steps.filter(({ uses }) => !uses.startsWith('OWNER/slipway'))

  test('there is a workflow that uses the root action', () => {
    expect(ours.map(({ path, uses }) => `${path}: ${uses}`)).toContain('README.md: OWNER/slipway@COMMIT_SHA')
  })

  test.each(ours)('$path: $uses gives inputs that the action has, and all that it requires', ({ uses, given }) => {
    const { inputs } = readActionFile(/^OWNER\/slipway\/?(.*)@COMMIT_SHA$/.exec(uses)?.[1] || '.')
    const names = inputs.map(({ name }) => name)
    expect(given.filter((name) => !names.includes(name))).toEqual([])
    expect(inputs.filter(({ name, required }) => required && !given.includes(name))).toEqual([])
  })

  test('actions of others are pinned to a commit, its release beside it', () => {
    const lines = pages.flatMap((path) => read(path).match(/^\s*-? *uses: .*$/gm) ?? [])
    const foreign = lines.filter((line) => !line.includes('OWNER/slipway'))
    expect(foreign.length).toBeGreaterThanOrEqual(theirs.length)
    expect(foreign.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  type Job = { steps?: { id?: string; uses?: string }[]; outputs?: Record<string, string> }
  type Workflow = { on?: unknown; jobs?: Record<string, Job>; concurrency?: unknown }
  const workflows = blocksOf('yaml').map(({ path, text }): Workflow & { path: string } => ({ path, ...parse(text) }))

  /** What `${{ steps.a.outputs.b }}` and `${{ needs.a.outputs.b }}` ask for in a part of a workflow. */
  const asked = (part: unknown, kind: 'steps' | 'needs'): [string, string][] =>
    [...JSON.stringify(part).matchAll(new RegExp(`\\b${kind}\\.([\\w-]+)\\.outputs\\.([\\w-]+)`, 'g'))].map(
      ([, from = '', output = '']) => [from, output],
    )

  const outputsOf = ({ uses = '' }: { uses?: string }): string[] | undefined => {
    const [, directory] = /^OWNER\/slipway\/?(.*)@COMMIT_SHA$/.exec(uses) ?? []
    return directory === undefined ? undefined : readActionFile(directory || '.').outputs.map(({ name }) => name)
  }

  test('what a job asks of its steps, and of other jobs, is there', () => {
    const lost = workflows.flatMap(({ path, jobs = {} }) =>
      Object.values(jobs).flatMap((job) => {
        const ofSteps = asked(job, 'steps').filter(([id, output]) => {
          const step = job.steps?.find((one) => one.id === id)
          return step === undefined || outputsOf(step)?.includes(output) === false
        })
        // An excerpt of a workflow may need a job that it does not show.
        const ofJobs = asked(job, 'needs').filter(([name, output]) => jobs[name] && !jobs[name].outputs?.[output])
        return [...ofSteps, ...ofJobs].map(([from, output]) => `${path}: ${from}.outputs.${output}`)
      }),
    )
    expect(lost).toEqual([])
  })

  test('the inputs that `deliver` is said not to have are all those of the three actions alone', () => {
    const [, table = ''] = /<!-- apart -->(.*?)<!-- \/apart -->/s.exec(read('README.md')) ?? []
    const named = [...table.matchAll(/`([^`]+)`(?=,| +\|)/g)].map(([, name = '']) => name)
    const namesOf = (directory: string): string[] => readActionFile(directory).inputs.map(({ name }) => name)
    const single = ['ecr-build-push', 'gitops-bump', 'argocd-health'].flatMap((name) => namesOf(`actions/${name}`))
    const passedOn = ['images', 'revision']
    expect(named).toEqual(single.filter((name) => ![...namesOf('.'), ...passedOn].includes(name)))
  })

  test('all three actions stand in one workflow, and pass on what they make', () => {
    const { jobs = {} } = workflows.find(({ path }) => path === 'docs/three-actions.md') ?? {}
    const used = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ uses = '' }) => uses))
    expect(used.filter((uses) => uses.startsWith('OWNER/'))).toEqual(
      ['ecr-build-push', 'gitops-bump', 'argocd-health'].map((name) => `OWNER/slipway/actions/${name}@COMMIT_SHA`),
    )
    expect(Object.values(jobs).flatMap((job) => asked(job, 'needs'))).toEqual([
      ['image', 'image-json'],
      ['bump', 'commit'],
      ['bump', 'images'],
    ])
  })

  test('the kustomization of the README is the one of the demo', () => {
    const demo = parse(read('scripts/demonstration/manifests/kustomization.yaml').replace('REGISTRY', 'host'))
    const shown = blocksOf('yaml')
      .filter(({ path, text }) => path === 'README.md' && text.startsWith('images:'))
      .map(({ text }) => parse(text.replace(/newName: [^/]+/, 'newName: host')))
    expect(shown).toEqual([{ images: demo.images }])
  })

  test('every job of a workflow names its permissions', () => {
    const jobs = workflows.flatMap(({ path, jobs }) =>
      Object.entries(jobs ?? {}).map(([name, job]) => ({ path, name, job })),
    )
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.filter(({ job }) => !('permissions' in job)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  test.each(blocksOf('sh'))('$path: its commands exist', ({ text }) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const npmScripts = [...text.matchAll(/\bnpm (?:run )?(\w+)/g)].map(([, name = '']) => name)
    expect(npmScripts.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
    for (const [path] of text.matchAll(/\.\/scripts\/\S+/g)) accessSync(path, constants.X_OK)
  })
})

describe('what AWS is asked for', () => {
  type Statement = { Effect: string; Action: string | string[]; Resource?: string; Condition?: Record<string, unknown> }
  type Policy = { Version: string; Statement: Statement[] }

  const policies: Policy[] = blocksOf('json')
    .filter(({ path, text }) => path === 'README.md' && text.includes('"Statement"'))
    .map(({ text }) => JSON.parse(text))
  const actionsOf = ({ Statement }: Policy): string[] => Statement.flatMap(({ Action }) => Action).toSorted()

  test('one policy for the registry, one of trust', () => {
    expect(policies.map(({ Version, Statement }) => [Version, Statement[0]?.Effect])).toEqual([
      ['2012-10-17', 'Allow'],
      ['2012-10-17', 'Allow'],
    ])
  })

  /** Only where create-repository, select-services' max-age or explain, a scan gate or a promotion asks for it, as their READMEs say. */
  const onRequest = [
    'ecr:CreateRepository',
    'ecr:DescribeImageScanFindings',
    'ecr:DescribeImages',
    'ecr:GetDownloadUrlForLayer',
    'ecr:ListImageReferrers',
    'ecr:StartImageScan',
  ]

  test('the rights are the calls that the code makes, no more and no fewer', () => {
    const sources = globSync('src/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') }).map(read)
    const calls = sources
      .filter((source) => source.includes("'@aws-sdk/client-ecr'"))
      .flatMap((source) => [...source.matchAll(/\bnew (\w+)Command\(/g)].map(([, name = '']) => `ecr:${name}`))
    const always = [...new Set(calls)].filter((action) => !onRequest.includes(action))
    expect(always.toSorted()).toEqual(policies[0] && actionsOf(policies[0]))
  })

  test('only signing in to the registry is on every resource', () => {
    const everywhere = policies[0]?.Statement.filter(({ Resource }) => Resource === '*')
    expect(everywhere?.map(({ Action }) => Action)).toEqual(['ecr:GetAuthorizationToken'])
  })

  test('trust is by audience and one exact subject', () => {
    expect(policies[1]?.Statement.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': expect.stringMatching(/^repo:[^*?]+:ref:refs\/heads\/main$/),
          },
        },
      },
    ])
  })
})

test('the README tells every outcome of a delivery, and no other', () => {
  const rows = [...read('README.md').matchAll(/^\| (`[^|]*`) *\| (?:passes|fails) *\|/gm)]
  const told = rows.flatMap(([, words = '']) => [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))
  const [, ofArgocd = ''] =
    /export type Outcome =\n((?: {2}\| '[a-z-]+'\n)+)/.exec(read('src/argocd/judgement/outcome.ts')) ?? []
  const waiting = [...ofArgocd.matchAll(/'([a-z-]+)'/g)].map(([, word = '']) => word)
  expect(waiting).toContain('live')
  expect(told.toSorted()).toEqual(
    ['built', 'reused', 'bumped', 'unchanged', 'held', ...waiting, 'failed', 'cancelled'].toSorted(),
  )
})

test.each([
  { page: 'ARCHITECTURE.md', root: '.' },
  { page: 'src/README.md', root: 'src' },
])('the map of $page shows folders that exist', ({ page, root }) => {
  expect(
    mapOf(page).filter((path) => path !== 'dist/' && globSync(join(root, path.replace('<name>', '*'))).length === 0),
  ).toEqual([])
})

test('the map of src/README.md has every folder', () => {
  const folders = globSync('src/*/').map((path) => `${path.replace(/^src\/|\/$/g, '')}/`)
  expect(folders.filter((path) => path !== 'actions/' && !mapOf('src/README.md').includes(path))).toEqual([])
})

/** What stands as code in the first column of a page's tables. */
const mapOf = (page: string): string[] =>
  [...read(page).matchAll(/^\| (`.*?`) *\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  )
