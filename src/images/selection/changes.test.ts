import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rename, rm, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Checkout, copyCheckout, makeCheckout } from '../../../tests/support/checkout.ts'
import { createClock } from '../../outside/clock.ts'
import { createGit } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import type { DockerfileOutside } from '../candidate.ts'
import { differences, type Trace, traceOf } from '../content/trace.ts'
import type { Docker } from '../docker/docker.ts'
import { dockerfileImage } from '../docker/dockerfile-image.ts'
import type { Service } from './catalog.ts'
import { prepareServices } from './prepare-services.ts'

const files = {
  'services/cart/Dockerfile': 'FROM node:24 AS run\nARG VERSION\nCOPY . /app\n',
  'services/cart/main.ts': 'main',
  'services/cart/other.ts': 'other',
  'services/cart/run.sh': '#!/bin/sh\n',
  'services/cart/text.crlf': 'a\nb\n',
  'services/cart/model.bin': 'the large file',
  'services/cart/notes.md': 'notes',
  'services/cart/keep.md': 'kept',
  'services/cart/secret/key': 'key',
  'services/cart/sub/.dockerignore': '*.ts\n',
  'services/cart/sub/deep.ts': 'deep',
  'services/cart/.dockerignore': '*.md\n!keep.md\nsecret\nbuilt\n',
  'services/cart/.gitattributes': '*.crlf text eol=crlf\n*.bin filter=pointer\n',
  'services/ad/main.ts': 'ad',
  'lib/shared.ts': 'shared',
  'docker/cart.Dockerfile': 'FROM node:24 AS run\nCOPY . /app\n',
  'README.md': 'read me',
  '.gitignore': 'dist/\nbuilt/\n*.log\n',
}

const cart: Service = {
  name: 'cart',
  repository: 'shop/cart',
  context: 'services/cart',
  target: 'run',
  buildArguments: [{ name: 'VERSION', value: '1' }],
  platforms: ['linux/amd64'],
  paths: [],
}

/** An engine that has one image, under a digest that may move, and no buildx. */
const engineWith = (digest: string): Docker => ({
  show: async () => ({ code: 0, lastLines: [] }),
  run: async (args) => {
    const answers = args[0] === 'image' ? `sha256:id\nnode@${digest}\n` : 'linux/amd64\n'
    return { code: args[0] === 'buildx' ? 1 : 0, stdout: answers, stderr: '', bytes: Buffer.from(answers) }
  },
})

type Reading = { leg: string; selected: string; trace: Trace }

/** Reads the service in both ways: as ecr-build-push does, alone, and as select-services does, of a catalogue. */
const read = async (checkout: Checkout, service: Service, digest: string): Promise<Reading> => {
  const { signal } = new AbortController()
  const processes = createProcesses({ signal, fence: (work) => work() })
  const git = createGit({ processes, directory: checkout.directory })
  const docker = async () => engineWith(digest)
  const workspace = checkout.directory
  const source = { kind: 'dockerfile' as const, engine: 'auto' as const, ...service }
  const outside: DockerfileOutside = {
    git,
    docker,
    progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
    clock: createClock(signal),
    temporaryDirectory: workspace,
    onPrivate: () => undefined,
    ecrOf: () => {
      throw new Error('ECR is not asked for a fingerprint')
    },
  }
  const { tag: leg } = await dockerfileImage({ source, workspace, repository: service.repository }, outside)
  const ad = { ...cart, name: 'ad', context: 'services/ad', file: 'docker/cart.Dockerfile' }
  const { prepared } = await prepareServices({ services: [ad, service], workspace }, { git, docker })
  const [, one] = prepared
  if (one === undefined) throw new Error('the service was not read')
  return { leg, selected: one.own, trace: traceOf(one.ingredients) }
}

/** The submodule's repository: two commits, of which a checkout has the first. */
let library: Checkout
let [first, second] = ['', '']
/** What every change begins with. */
let usualCheckout: Checkout
let before: Reading
const usualDigest = `sha256:${'a'.repeat(64)}`

beforeAll(async () => {
  library = await makeCheckout({ 'vendored.ts': 'one' })
  first = library.git('rev-parse', 'HEAD').trim()
  await library.write('vendored.ts', 'two')
  library.commit()
  second = library.git('rev-parse', 'HEAD').trim()
  usualCheckout = await checkOut()
  before = await read(usualCheckout, cart, usualDigest)
})
afterAll(async () => {
  await library[Symbol.asyncDispose]()
  await usualCheckout[Symbol.asyncDispose]()
})

/** Stands in for Git LFS: a filter that keeps a pointer of the content in git, and the content on disk. */
const pointerFilter = `sh -c 'echo "pointer $(sha1sum)"'`

const checkOut = async (): Promise<Checkout> => {
  const checkout = await makeCheckout({ 'README.md': '' })
  checkout.git('config', 'filter.pointer.clean', pointerFilter)
  checkout.git('config', 'core.safecrlf', 'false')
  checkout.git('config', 'advice.addEmbeddedRepo', 'false')
  for (const [path, content] of Object.entries(files)) await checkout.write(path, content)
  await chmod(join(checkout.directory, 'services/cart/run.sh'), 0o755)
  await symlink('main.ts', join(checkout.directory, 'services/cart/link'))
  await symlink('../../lib/shared.ts', join(checkout.directory, 'services/cart/outward'))
  const protocol = ['-c', 'protocol.file.allow=always']
  checkout.git(...protocol, 'submodule', '--quiet', 'add', library.directory, 'services/cart/vendor')
  execFileSync('git', ['-C', join(checkout.directory, 'services/cart/vendor'), 'checkout', '--quiet', first])
  checkout.commit()
  return checkout
}

type Change = {
  change: string
  /** What is done to the checkout; paths in `services/cart` unless they are said otherwise. */
  act?: (checkout: Checkout, at: (path: string) => string) => Promise<unknown>
  service?: Partial<Service>
  digest?: string
  /** What the image is built for; empty when it is reused. */
  why: string[]
  /** Why a reused image is right. */
  since?: string
  /** Committing makes another tag than what lies there, since git keeps other bytes than the disk has. */
  commitsOther?: true
}

const inCart = (name: string): string => `services/cart/${name}`
const writes =
  (path: string, content: string): NonNullable<Change['act']> =>
  (checkout) =>
    checkout.write(path, content)

const changes: Change[] = [
  // Files
  { change: 'a file has other bytes', act: writes(inCart('main.ts'), 'x'), why: [`${inCart('main.ts')} changed`] },
  {
    change: 'a file becomes executable',
    act: (_, at) => chmod(at('main.ts'), 0o755),
    why: [`${inCart('main.ts')} has mode 100755, it had 100644`],
  },
  {
    change: 'a file is executable no more',
    act: (_, at) => chmod(at('run.sh'), 0o644),
    why: [`${inCart('run.sh')} has mode 100644, it had 100755`],
  },
  {
    change: 'a file is renamed',
    act: (_, at) => rename(at('main.ts'), at('app.ts')),
    why: [`${inCart('app.ts')} is new`, `${inCart('main.ts')} is gone`],
  },
  {
    change: 'a file is renamed in the case of its letters alone',
    act: (_, at) => rename(at('main.ts'), at('Main.ts')),
    why: [`${inCart('Main.ts')} is new`, `${inCart('main.ts')} is gone`],
  },
  { change: 'a file is added', act: writes(inCart('new.ts'), 'new'), why: [`${inCart('new.ts')} is new`] },
  { change: 'an empty file is added', act: writes(inCart('empty'), ''), why: [`${inCart('empty')} is new`] },
  {
    change: 'a file with a strange name is added',
    act: writes(inCart('a "q" ü\n\tname'), 'x'),
    why: [`${inCart('a "q" ü\n\tname')} is new`],
  },
  { change: 'a file is removed', act: (_, at) => rm(at('main.ts')), why: [`${inCart('main.ts')} is gone`] },
  {
    change: 'two files swap their bytes',
    act: async (checkout) => {
      await checkout.write(inCart('main.ts'), 'other')
      await checkout.write(inCart('other.ts'), 'main')
    },
    why: [`${inCart('main.ts')} changed`, `${inCart('other.ts')} changed`],
  },
  {
    change: 'a file becomes a folder',
    act: async (checkout, at) => {
      await rm(at('main.ts'))
      await checkout.write(inCart('main.ts/index.ts'), 'main')
    },
    why: [`${inCart('main.ts/index.ts')} is new`, `${inCart('main.ts')} is gone`],
  },
  {
    change: 'five files are added',
    act: async (checkout) => {
      for (const name of ['1', '2', '3', '4', '5']) await checkout.write(inCart(`new/${name}`), name)
    },
    why: [...['1', '2', '3'].map((name) => `${inCart(`new/${name}`)} is new`), '2 files more'],
  },
  {
    change: 'a file is only touched',
    act: (_, at) => utimes(at('main.ts'), 1, 1),
    why: [],
    since: 'its bytes count, not its times',
  },
  {
    change: 'a file is closed to others',
    act: (_, at) => chmod(at('main.ts'), 0o600),
    why: [],
    since: 'git keeps only whether it is executable',
  },
  {
    change: 'an empty folder is added',
    act: (_, at) => mkdir(at('folder')),
    why: [],
    since: 'git, and so a checkout elsewhere, has no empty folders',
  },
  {
    change: 'a file is changed and changed back',
    act: async (checkout) => {
      await checkout.write(inCart('main.ts'), 'x')
      await checkout.write(inCart('main.ts'), 'main')
    },
    why: [],
    since: 'it is what it was',
  },
  // Symbolic links
  {
    change: 'a file becomes a symbolic link',
    act: async (_, at) => {
      await rm(at('other.ts'))
      await symlink('main.ts', at('other.ts'))
    },
    why: [`${inCart('other.ts')} changed`],
  },
  {
    change: 'a symbolic link leads elsewhere',
    act: async (_, at) => {
      await rm(at('link'))
      await symlink('other.ts', at('link'))
    },
    why: [`${inCart('link')} changed`],
  },
  {
    change: 'what a symbolic link leads out of the context to changes',
    act: writes('lib/shared.ts', 'x'),
    why: [],
    since: 'Docker sends the link, not what it leads to',
  },
  // .dockerignore
  {
    change: 'a file changes that .dockerignore keeps back',
    act: writes(inCart('notes.md'), 'x'),
    why: [],
    since: 'Docker does not see it',
  },
  {
    change: 'a file is added where .dockerignore keeps all back',
    act: writes(inCart('secret/new'), 'x'),
    why: [],
    since: 'Docker does not see it',
  },
  {
    change: 'a file changes that .dockerignore takes in again',
    act: writes(inCart('keep.md'), 'x'),
    why: [`${inCart('keep.md')} changed`],
  },
  {
    change: '.dockerignore keeps back one file more',
    act: writes(inCart('.dockerignore'), '*.md\n!keep.md\nsecret\nbuilt\nother.ts\n'),
    why: [`${inCart('.dockerignore')} changed`, `${inCart('other.ts')} is gone`],
  },
  {
    change: '.dockerignore changes in its comments alone',
    act: writes(inCart('.dockerignore'), '# why\n*.md\n!keep.md\nsecret\nbuilt\n'),
    why: [`${inCart('.dockerignore')} changed`],
  },
  {
    change: 'a .dockerignore within the context changes',
    act: writes(inCart('sub/.dockerignore'), ''),
    why: [`${inCart('sub/.dockerignore')} changed`],
  },
  {
    change: 'a file changes that only a .dockerignore within the context names',
    act: writes(inCart('sub/deep.ts'), 'x'),
    why: [`${inCart('sub/deep.ts')} changed`],
  },
  {
    change: 'a Dockerfile.dockerignore takes the place of .dockerignore',
    act: writes(inCart('Dockerfile.dockerignore'), 'secret\n*.md\n!keep.md\nbuilt\n'),
    why: [`${inCart('Dockerfile.dockerignore')} is new`],
  },
  // What git does not have
  {
    change: 'a file is generated that git ignores',
    act: writes(inCart('dist/main.js'), 'built'),
    why: [`${inCart('dist/main.js')} is new`],
  },
  {
    change: 'a log is left that git ignores',
    act: writes(inCart('debug.log'), 'x'),
    why: [`${inCart('debug.log')} is new`],
  },
  {
    change: 'a file is generated that git and Docker ignore',
    act: writes(inCart('built/main.js'), 'x'),
    why: [],
    since: 'Docker does not see it',
  },
  {
    change: 'a checkout lies within the context',
    act: async (checkout, at) => {
      const inner = await makeCheckout({ 'x.ts': 'x' })
      await rename(inner.directory, at('inner'))
      checkout.git('-C', at('inner'), 'gc', '--quiet')
    },
    why: [`${inCart('inner/x.ts')} is new`],
    commitsOther: true,
  },
  {
    change: 'a change is staged and undone on disk',
    act: async (checkout) => {
      await checkout.write(inCart('main.ts'), 'x')
      checkout.git('add', '--all')
      await checkout.write(inCart('main.ts'), 'main')
    },
    why: [],
    since: 'Docker reads the disk, not the index',
  },
  {
    change: 'a file is taken out of the index alone',
    act: async (checkout) => checkout.git('rm', '--quiet', '--cached', inCart('main.ts')),
    why: [],
    since: 'it lies there as before',
  },
  {
    change: 'the .gitignore of the repository changes',
    act: writes('.gitignore', 'dist/\nbuilt/\n*.log\n*.tmp\n'),
    why: [],
    since: 'it is not in the context, and the same files lie there',
  },
  {
    change: 'a .gitignore is added to the service',
    act: writes(inCart('.gitignore'), '*.tmp\n'),
    why: [`${inCart('.gitignore')} is new`],
  },
  // Line ends, pointers, submodules
  {
    change: 'line ends change where git keeps them as they are',
    act: writes(inCart('run.sh'), '#!/bin/sh\r\n'),
    why: [`${inCart('run.sh')} changed`],
  },
  {
    change: 'git checks a file out with other line ends than it keeps',
    act: async (checkout, at) => {
      await rm(at('text.crlf'))
      checkout.git('checkout', '--quiet', '--', inCart('text.crlf'))
    },
    why: [],
    since: 'it does so wherever it is built',
  },
  {
    change: 'another rule for line ends',
    act: writes(inCart('.gitattributes'), '*.crlf text eol=lf\n*.bin filter=pointer\n'),
    why: [`${inCart('.gitattributes')} changed`],
  },
  {
    change: 'a file changes of which git keeps a pointer',
    act: writes(inCart('model.bin'), 'another large file'),
    why: [`${inCart('model.bin')} changed`],
    commitsOther: true,
  },
  {
    change: 'a file of which git keeps a pointer is written anew',
    act: writes(inCart('model.bin'), 'the large file'),
    why: [],
    since: 'the pointer in git is that of the same content',
  },
  {
    change: 'a submodule stands at another commit',
    act: async (checkout, at) => {
      checkout.git('-C', at('vendor'), 'checkout', '--quiet', second)
      checkout.commit()
    },
    why: [`${inCart('vendor')} changed`],
  },
  {
    change: 'a submodule stands at another commit than git has',
    act: async (checkout, at) => checkout.git('-C', at('vendor'), 'checkout', '--quiet', second),
    why: [`${inCart('vendor/vendored.ts')} is new`, `${inCart('vendor')} is gone`],
    commitsOther: true,
  },
  {
    change: 'a file of a submodule changes, uncommitted',
    act: writes(inCart('vendor/vendored.ts'), 'x'),
    why: [`${inCart('vendor/vendored.ts')} is new`, `${inCart('vendor')} is gone`],
  },
  {
    change: 'a file is generated in a submodule',
    act: writes(inCart('vendor/generated.ts'), 'x'),
    why: [
      `${inCart('vendor/generated.ts')} is new`,
      `${inCart('vendor/vendored.ts')} is new`,
      `${inCart('vendor')} is gone`,
    ],
  },
  {
    change: 'another service changes',
    act: writes('services/ad/main.ts', 'x'),
    why: [],
    since: 'it is not in the context',
  },
  {
    change: 'the README of the repository changes',
    act: writes('README.md', 'x'),
    why: [],
    since: 'it is not in the context',
  },
  {
    change: 'a commit changes nothing',
    act: async (checkout) => checkout.commit(),
    why: [],
    since: 'the tree is the same',
  },
  {
    change: 'history is rewritten to the same files',
    act: async (checkout) =>
      checkout.git('update-ref', 'HEAD', checkout.git('commit-tree', '-m', 'y', 'HEAD^{tree}').trim()),
    why: [],
    since: 'the tree is the same',
  },
  // Instructions
  {
    change: 'an instruction of the Dockerfile changes',
    act: writes(inCart('Dockerfile'), 'FROM node:24 AS run\nARG VERSION\nCOPY . /srv\n'),
    why: [`${inCart('Dockerfile')} changed`],
  },
  {
    change: 'a comment of the Dockerfile changes',
    act: writes(inCart('Dockerfile'), `# why\n${files['services/cart/Dockerfile']}`),
    why: [`${inCart('Dockerfile')} changed`],
  },
  {
    change: 'another Dockerfile is taken',
    service: { file: 'docker/cart.Dockerfile' },
    why: ['docker/cart.Dockerfile is new', `${inCart('Dockerfile')} is gone`, `${inCart('Dockerfile')} is new`],
  },
  {
    change: 'a Dockerfile changes that is not taken',
    act: writes('docker/cart.Dockerfile', 'FROM x'),
    why: [],
    since: 'no build reads it',
  },
  {
    change: 'a build argument has another value',
    service: { buildArguments: [{ name: 'VERSION', value: '2' }] },
    why: ['build argument VERSION changed'],
  },
  {
    change: 'a build argument is added',
    service: { buildArguments: [...cart.buildArguments, { name: 'MORE', value: '' }] },
    why: ['build argument MORE is new'],
  },
  { change: 'a build argument is left out', service: { buildArguments: [] }, why: ['build argument VERSION is gone'] },
  { change: 'the target is another', service: { target: undefined }, why: ['target is ``, it was `run`'] },
  {
    change: 'a platform is added',
    service: { platforms: ['linux/arm64', 'linux/amd64'] },
    why: ['platforms are linux/amd64, linux/arm64, they were linux/amd64'],
  },
  {
    change: 'a path beside the context is declared',
    service: { paths: ['services/cart', 'lib'] },
    why: ['lib/shared.ts is new'],
  },
  {
    change: 'the context is declared as its own path',
    service: { paths: ['services/cart'] },
    why: [],
    since: 'these are the same files',
  },
  {
    change: 'a further build context is given',
    service: { buildContexts: [{ name: 'lib', value: 'lib' }] },
    why: ['build context lib is new'],
  },
  {
    change: 'a base image moves under its name',
    digest: `sha256:${'b'.repeat(64)}`,
    why: ['base image node:24 changed'],
  },
  {
    change: 'the repository is another',
    service: { repository: 'other/cart' },
    why: [],
    since: 'ECR is asked there, for the same content',
  },
]

describe('a change to a service, read by ecr-build-push and by select-services alike:', { timeout: 30_000 }, () => {
  test('the table is long enough, and each reused image has its reason', () => {
    expect(changes.length).toBeGreaterThanOrEqual(40)
    expect(changes.filter(({ why, since }) => (why.length === 0) !== (since !== undefined))).toEqual([])
  })

  test.each(changes)('$change', async ({ act, service, digest, why, commitsOther }) => {
    await using checkout = await copyCheckout(usualCheckout)
    await act?.(checkout, (path) => join(checkout.directory, 'services/cart', path))
    const changed: Service = { ...cart, ...service }
    const after = await read(checkout, changed, digest ?? usualDigest)

    expect(differences(after.trace, before.trace)).toEqual(why)
    const outcome = (now: string, then: string): string => (now === then ? 'reused' : 'built')
    const expected = why.length === 0 ? 'reused' : 'built'
    expect(outcome(after.leg, before.leg)).toBe(expected)
    expect(outcome(after.selected, before.selected)).toBe(expected)
    expect([before.selected, after.selected]).toEqual([before.leg, after.leg])

    checkout.commit()
    const committed = await read(checkout, changed, digest ?? usualDigest)
    expect(committed.selected).toBe(committed.leg)
    expect(committed.leg === after.leg).toBe(commitsOther !== true)
  })
})
