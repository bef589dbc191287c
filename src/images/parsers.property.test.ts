import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  holds,
  hostileJson,
  hostileText,
  isUnpolluted,
  orFailure,
  orFailureLater,
  textOf,
} from '../../tests/support/hostile.ts'
import { baseImages, stageNames } from './content/base-images.ts'
import { readInstructions } from './content/dockerfile-instructions.ts'
import { parseDockerignore } from './content/dockerignore.ts'
import { expandWord } from './content/expand-word.ts'
import { cacheTrouble } from './docker/cache-trouble.ts'
import { createLastLines } from './docker/last-lines.ts'
import { mergeDockerConfig } from './docker/merge-docker-config.ts'
import { pushTrouble } from './docker/push-trouble.ts'
import { readManifest } from './ecr/manifest.ts'
import { sha256 } from './layout/layout-files.ts'
import { readManifests } from './layout/layout-manifests.ts'
import { readTar } from './layout/tar.ts'
import { parseCatalog } from './selection/catalog.ts'
import { formatSelection, parseSelection } from './selection/selection.ts'
import { rowFields } from './selection/selection-row.ts'

describe('services.yaml', () => {
  const yaml = textOf(
    ...['services:\n', '  - name: ab\n', '    context: a\n', '    <<: *a\n', '  - &a\n', '    <<: [*a, *a]\n'],
    ...[
      '    name: &b cd\n',
      '  - *a\n',
      '    paths: [a, b]\n',
      '    x-y: {__proto__: 1}\n',
      '    build-args: {A: "1"}\n',
    ],
    ...['    __proto__: a\n', '? a\n', '--- \n', 'services: *a\n', 'repository-prefix: shop\n'],
  )
  test('is read, or all that is wrong is told with its line', () =>
    holds(
      fc.property(fc.oneof(yaml, hostileText), (text) => {
        const read = parseCatalog(text, 'services.yaml')
        if ('mistakes' in read) {
          expect(read.mistakes.length).toBeGreaterThan(0)
          for (const mistake of read.mistakes) expect(mistake).toMatch(/^services\.yaml:\d+: /)
        }
        expect(isUnpolluted()).toBe(true)
      }),
      200,
    ))

  test('with merges of merges, or tens of thousands of names, has an end', () => {
    const merges = Array.from({ length: 9 }, (_, index) => {
      const of =
        index === 0
          ? 'x-a: b'
          : `<<: [${Array(200)
              .fill(`*m${index - 1}`)
              .join(', ')}]`
      return `x-${index}: &m${index} {${of}}`
    })
    const names = Array.from({ length: 40_000 }, (_, index) => `x-n${index}: 1`)
    const text = ['services: [{name: ab, context: a, <<: *m8}]', ...names].join('\n')
    const read = parseCatalog([...merges, text].join('\n'), 'services.yaml')
    expect('mistakes' in read && read.mistakes.filter((mistake) => !mistake.includes('Excessive alias count'))).toEqual(
      [],
    )
  })

  test('that names a field twice is told so', () => {
    expect(parseCatalog('services: []\nservices: []\n', 's.yaml')).toEqual({
      mistakes: ['s.yaml:2: is not YAML: Map keys must be unique: services. Correct that line'],
    })
  })
})

describe('a Dockerfile', () => {
  const text = textOf(
    ...['FROM ', 'ARG ', 'A=', '$A', '${A', ':-', '##', '%%', '//', '}', 'COPY --from=', 'RUN --mount=from=', ' AS b'],
    ...['\n', '\\\n', '`\n', '# escape=`\n', '<<EOF\n', 'EOF\n', '"', "'", 'a', '*', '?', ' '],
  )
  test('is read into images, whatever it holds', () =>
    holds(
      fc.property(fc.oneof(text, hostileText), hostileText, (dockerfile, value) => {
        const images = orFailure(() => baseImages(dockerfile, [{ name: 'A', value }], ['linux/amd64', '']))
        if (Array.isArray(images)) expect(images.every((image) => image !== '')).toBe(true)
        expect(stageNames(dockerfile).every((name) => name === name.toLowerCase())).toBe(true)
        expect(readInstructions(dockerfile).instructions.every((one) => one === one.trim())).toBe(true)
      }),
      400,
    ))

  test('words with nothing special in them stay as they are', () =>
    holds(
      fc.property(hostileText, (given) => {
        const plain = given.replace(/[\\$'"]/g, '')
        expect(expandWord(plain, new Map())).toBe(plain)
      }),
    ))

  // Each took for ever, or all of the memory.
  test.each([
    ['quotes that do not end', `ARG A="${'\\a'.repeat(200)}\nFROM b`, ['b']],
    ['a word of a hundred thousand letters', `ARG ${'a'.repeat(100_000)}!\nFROM b`, ['b']],
    ['a pattern of many stars', `ARG A=${'a'.repeat(2_000)}\nARG B=\${A##${'*a'.repeat(20)}b}\nFROM b`, ['b']],
  ])('with %s is read at once', (_, dockerfile, images) => {
    expect(baseImages(dockerfile, [], ['linux/amd64'])).toEqual(images)
  })

  test.each([
    [
      'variables of variables',
      `ARG A0=aaaaaaaa\n${Array.from({ length: 60 }, (__, index) => `ARG A${index + 1}=\${A${index}}\${A${index}}`).join('\n')}\nFROM $A60`,
      /becomes longer than 65536 characters/,
    ],
    ['braces in braces', `FROM ${'${a:-'.repeat(20_000)}`, /nested more than 100 deep/],
    ['a pattern for a long text', `ARG A=${'a'.repeat(9_000)}\nARG B=\${A#a}\nFROM b`, /off a value of 9000/],
  ])('with %s is refused', (_, dockerfile, message) => {
    expect(orFailure(() => baseImages(dockerfile, [], ['linux/amd64']))).toMatchObject({
      reason: 'invalid-input',
      message: expect.stringMatching(message),
    })
  })

  test('a .dockerignore of anything answers for any path', () =>
    holds(
      fc.property(
        textOf('*', '**', '!', '/', '[', ']', '[a-', '\\', '?', '#', '\n', '..', 'a'),
        hostileText,
        (rules, path) => {
          const { file, folder } = parseDockerignore(rules)
          expect([typeof file(path), typeof folder(path)]).toEqual(['boolean', 'boolean'])
        },
      ),
      300,
    ))
})

/** Layers are not read for what an image is. */
const nothing = async () => ({ size: 0, slice: async () => Buffer.alloc(0), pieces: async function* () {} })

describe('what a registry or a layout holds', () => {
  test('a manifest of anything names blobs and children, or none', () =>
    holds(
      fc.property(hostileJson, (text) => {
        const { blobs, children } = readManifest(text)
        expect([...blobs, ...children].every(({ digest }) => typeof digest === 'string')).toBe(true)
        expect(isUnpolluted()).toBe(true)
      }),
      200,
    ))

  test('a layout of anything is read, or refused', () =>
    holds(
      fc.asyncProperty(hostileJson, hostileJson, async (index, manifest) => {
        const bytes = Buffer.from(manifest)
        const named = `{"manifests":[{"digest":"${sha256(bytes)}","mediaType":"a"}]}`
        for (const root of [index, named]) {
          const read = async (name: string): Promise<Buffer> => (name === 'index.json' ? Buffer.from(root) : bytes)
          await orFailureLater(() => readManifests({ read, blob: nothing }))
        }
      }),
    ))

  test('an index that names one child a thousand times, through many indexes, is read once each', async () => {
    const blobs = new Map<string, Buffer>()
    const keep = (value: object): { digest: string; mediaType: string } => {
      const bytes = Buffer.from(JSON.stringify(value))
      blobs.set(sha256(bytes), bytes)
      return { digest: sha256(bytes), mediaType: 'application/json' }
    }
    let level = [keep({ layers: [] }), keep({ layers: [], annotations: {} })]
    for (let depth = 0; depth < 40; depth += 1) {
      const manifests = Array.from({ length: 500 }, () => level).flat()
      level = [keep({ manifests, depth }), keep({ manifests, depth, other: true })]
    }
    const root = keep({ manifests: level })
    let reads = 0
    const { manifests } = await readManifests({
      read: async (name) => {
        reads += 1
        const digest = name.replace(/^blobs\/sha256\//, 'sha256:')
        return name === 'index.json'
          ? Buffer.from(JSON.stringify({ manifests: [root] }))
          : (blobs.get(digest) ?? Buffer.alloc(0))
      },
      blob: nothing,
    })
    expect([reads, manifests.length]).toEqual([84, 83])
  })

  test('a tar of anything has an end, and no file beyond it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-tar-'))
    const path = join(directory, 'a.tar')
    const header = fc
      .record({ name: hostileText, type: fc.constantFrom('0', 'L', 'x', '5', '2', '', 'g'), size: fc.nat(5_000) })
      .map(tarHeader)
    try {
      await holds(
        fc.asyncProperty(fc.array(fc.oneof(header, fc.uint8Array({ maxLength: 600 }))), async (blocks) => {
          await writeFile(path, Buffer.concat(blocks))
          const file = await open(path)
          const read = await orFailureLater(() => readTar(file)).finally(() => file.close())
          if (read instanceof Map)
            for (const { start, size } of read.values()) expect(start + size).toBeGreaterThanOrEqual(start)
        }),
      )
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

const tarHeader = ({ name, type, size }: { name: string; type: string; size: number }): Buffer => {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write(size.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('        ', 148)
  header.write(
    header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0'),
    148,
  )
  return header
}

describe('what others say', () => {
  test('a selection is read as it was written', () =>
    holds(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: rowFields.length, maxLength: rowFields.length })),
        (texts) => {
          const rows = texts.map((values) => {
            const [name = '', repository = '', context = '', file = '', target = ''] = values
            const [platforms = '', paths = '', tag = ''] = values.slice(7)
            const lists = { 'build-args': values[5] ?? '', 'build-contexts': values[6] ?? '', 'base-images': '' }
            return { name, repository, context, file, target, platforms, paths, tag, ...lists }
          })
          expect(parseSelection(formatSelection({ rows, images: [] }))).toEqual({ rows, images: [] })
        },
      ),
    ))
  test('a selection of anything is one, or a sentence', () =>
    holds(
      fc.property(
        fc.oneof(
          hostileJson,
          hostileJson.map((json) => `{"include":[${json}]}`),
        ),
        (text) => {
          const selection = parseSelection(text)
          expect(typeof selection === 'string' || Array.isArray(selection.rows)).toBe(true)
          expect(isUnpolluted()).toBe(true)
        },
      ),
      200,
    ))
  test('a configuration of Docker keeps all that it had', () =>
    holds(
      fc.property(hostileJson, (user) => {
        const merged = orFailure(() =>
          mergeDockerConfig(user, { host: 'r.example', username: 'AWS', password: 'secret' }),
        )
        if (typeof merged === 'string') expect(JSON.parse(merged).auths['r.example'].auth).toBeDefined()
        expect(isUnpolluted()).toBe(true)
      }),
    ))
  test('whatever Docker says is some trouble, and its last lines stay short', () =>
    holds(
      fc.property(fc.array(hostileText), (said) => {
        const { listen, lines } = createLastLines()
        for (const text of said) listen(Buffer.from(text))
        expect(lines().every((line) => line.length <= 1_501)).toBe(true)
        expect(['passing', 'final', 'login']).toContain(pushTrouble(lines(), 'r.example/a:b').kind)
        expect(typeof cacheTrouble(lines())).toMatch(/string|undefined/)
      }),
    ))
})
