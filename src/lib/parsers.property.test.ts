import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  holds,
  hostileJson,
  hostileText,
  hostileValue,
  isUnpolluted,
  orFailure,
  textOf,
} from '../../tests/support/hostile.ts'
import { findReport, formatReportLine } from './drill-report.ts'
import { expandBraces } from './expand-braces.ts'
import { parseGlob } from './glob.ts'
import { formatImageJson, formatReference, parseImageJson, parseReference } from './image-reference.ts'
import { code, fenced, link, literal, prose, table } from './markdown.ts'
import { mayHold } from './may-hold.ts'
import { joinLines, packLines, unpackLines } from './packed-lines.ts'
import { readAppKey } from './private-key.ts'
import { isBranchName, parseAuthor, repositoryMistake, repositoryUrl } from './repository-url.ts'
import { formatDuration, parseDuration } from './time.ts'
import { formatTimeline, parseTimeline } from './timeline.ts'
import { formatTold, parseTold } from './told.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`)

describe('durations', () => {
  const text = textOf('1', '90', 'd', 'h', 'm', 's', ' ', '.', '-')
  test('are whole milliseconds or nothing', () =>
    holds(
      fc.property(text, (given) => {
        const milliseconds = parseDuration(given)
        expect(milliseconds === undefined || (Number.isSafeInteger(milliseconds) && milliseconds >= 0)).toBe(true)
      }),
    ))
  test('mean the sum of their parts', () =>
    holds(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), (d, h, m, s) => {
        expect(parseDuration(`${d}d${h}h${m}m${s}s`)).toBe((((d * 24 + h) * 60 + m) * 60 + s) * 1000)
      }),
    ))
  test('are said in a few characters, whatever their size', () =>
    holds(
      fc.property(fc.nat(), (count) => {
        expect(formatDuration(count * 1000).length).toBeLessThan(12)
      }),
    ))
})

describe('image references', () => {
  const text = textOf(
    'a',
    'host.example:5000/',
    'team/',
    'app',
    ':',
    'v1',
    '@',
    `sha256:${'0'.repeat(64)}`,
    '..',
    '__',
    '-',
  )
  test('read and written again are the same text', () =>
    holds(
      fc.property(fc.oneof(text, hostileText), (given) => {
        const reference = parseReference(given)
        if (reference) expect(formatReference(reference)).toBe(given)
      }),
      300,
    ))
  test('written and read again are the same reference', () =>
    holds(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.option(tag), fc.option(digest), (path, t, d) => {
        const reference = { repository: path.join('/'), ...(t && { tag: t }), ...(d && { digest: d }) }
        expect(parseReference(formatReference(reference))).toEqual(reference)
      }),
    ))
  test('cross jobs as one line of JSON', () =>
    holds(
      fc.property(hostileText, word, tag, digest, (name, repository, t, d) => {
        const image = { name: name || 'x', repository, tag: t, digest: d }
        const line = formatImageJson(image)
        expect(line).not.toMatch(/[\r\n]/)
        expect(parseImageJson(line)).toEqual(image)
      }),
    ))
  test('of any JSON are an image or a sentence', () =>
    holds(
      fc.property(hostileJson, (line) => {
        const image = parseImageJson(line)
        if (typeof image !== 'string') expect(Object.keys(image)).toEqual(['name', 'repository', 'tag', 'digest'])
        expect(isUnpolluted()).toBe(true)
      }),
    ))
})

describe('globs', () => {
  const pattern = textOf('*', '**', '?', '/', '[a-z]', '[!a]', '[', ']', '{a,b}', '{', '}', ',', '\\', 'a', '.', '..')
  test('any pattern is read, and any path is asked of it', () =>
    holds(
      fc.property(pattern, hostileText, (given, path) => {
        const glob = parseGlob(given)
        if ('matches' in glob) expect(typeof glob.matches(path)).toBe('boolean')
        expect(typeof mayHold('a/b/', [given])).toBe('boolean')
      }),
      300,
    ))
  test('a path matches itself with all that is special escaped', () =>
    holds(
      fc.property(hostileText, (path) => {
        const glob = parseGlob(path.replace(/[*?[\]{},\\!^()+@]/g, '\\$&'))
        if ('matches' in glob) expect(glob.matches(path)).toBe(true)
      }),
    ))
  test('agree with those of Node where both know the pattern', () =>
    holds(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '*', '?', '**', '/'), { minLength: 1, maxLength: 7 }),
        fc.array(fc.constantFrom('a', 'b', 'ab', 'c'), { minLength: 1, maxLength: 4 }),
        (chosen, names) => {
          const [text, path] = [
            chosen
              .join('')
              .replace(/\*{2,}/g, '**')
              .replace(/\/+/g, '/'),
            names.join('/'),
          ]
          // Where `**` is not a whole segment, or the path's end, the two mean different things.
          const isShared = !/^\/|\/$|[^/]\*\*|\*\*[^/]|\*\*$/.test(text)
          const glob = parseGlob(text)
          if (isShared && 'matches' in glob) expect(glob.matches(path)).toBe(posix.matchesGlob(path, text))
        },
      ),
      500,
    ))
  test('braces stand for as many as were asked for, or for nothing', () =>
    holds(
      fc.property(textOf('{', '}', ',', '\\', 'a', 'b'), (given) => {
        const all = expandBraces(given, 64)
        if (all) expect(all.length).toBeLessThanOrEqual(64)
      }),
      300,
    ))
})

describe('lines that cross jobs', () => {
  const line = hostileText
    .map((text) => text.replace(/[\r\n]/g, ' ').trim())
    .filter((text) => text !== '' && !text.startsWith('gz:'))
  test('come out of a packed line as they went in', () =>
    holds(
      fc.property(fc.array(line), (lines) => {
        const asText = Buffer.from(lines.join('\n')).toString()
        expect(unpackLines(packLines(lines))).toEqual(
          asText === '' ? [] : asText.split('\n').filter((one) => one !== ''),
        )
        expect(joinLines(lines)).toBe(lines.join('\n'))
      }),
    ))
  test('any text is a list of lines or a sentence', () =>
    holds(
      fc.property(textOf('gz:', 'H4sIAAAAAAAAA', '=', '\n', 'a'), (text) => {
        const lines = unpackLines(text)
        expect(typeof lines === 'string' || Array.isArray(lines)).toBe(true)
      }),
      200,
    ))
  test('what a job tells is read as it was told', () =>
    holds(
      fc.property(fc.dictionary(word, fc.string()), (told) => {
        expect(parseTold(formatTold(told, []))).toEqual(told)
      }),
    ))
  test('of any other JSON only texts are taken, and no prototype', () =>
    holds(
      fc.property(hostileJson, (json) => {
        const told = parseTold(packLines([json]))
        if (told) expect(Object.values(told).every((value) => typeof value === 'string')).toBe(true)
        expect(parseTimeline(json).every(({ startedAt }) => typeof startedAt === 'number')).toBe(true)
        expect(isUnpolluted()).toBe(true)
      }),
      200,
    ))
  test('a timeline is read as it was written, as far as there is room', () =>
    holds(
      fc.property(
        fc.array(fc.record({ name: fc.string({ maxLength: 80 }), startedAt: fc.nat(), endedAt: fc.nat() })),
        (list) => {
          const phases = list.map((phase) => ({ ...phase, ended: 'done' as const }))
          expect(parseTimeline(formatTimeline(phases))).toEqual(phases.slice(0, 40))
        },
      ),
    ))
  test('a drill’s report is found among any lines', () =>
    holds(
      fc.property(fc.array(hostileText), hostileText, (lines, because) => {
        const report = {
          ...({ drill: 'a', verdict: 'passed', because, job: 'j', alert: 'b', object: '', startedAt: '' } as const),
          ...{ measures: [], timeline: [] },
        }
        const found = findReport([...lines, formatReportLine(report), ...lines])
        expect(found?.because).toBe(JSON.parse(JSON.stringify(because)))
      }),
    ))
  test('any report of JSON is whole or none', () =>
    holds(
      fc.property(hostileJson, (json) => {
        expect(() => findReport([`slipway-drill-report ${json}`])).not.toThrow()
      }),
    ))
})

describe('other texts of a user', () => {
  test('are told to be wrong, or have the form that is said', () =>
    holds(
      fc.property(
        fc.oneof(hostileText, textOf('https://', 'ssh://', 'a', '/', '@', ':', '<', '>', ' ', '.lock')),
        (text) => {
          const author = parseAuthor(text)
          if (author) expect(`${author.name}${author.email}`).not.toMatch(/[<>\n]/)
          if (repositoryMistake(text) === undefined)
            expect(repositoryUrl(text, 'https://github.com')).toMatch(/^[a-z]+:\/\//)
          if (isBranchName(text)) expect(text).not.toMatch(/^-|[\s\p{Cc}]|\.\./u)
          expect(readAppKey(text)).toHaveProperty('mistake')
        },
      ),
      300,
    ))
})

describe('Markdown', () => {
  /** What is left when everything that Markdown takes for text is taken out. */
  const withoutText = (markdown: string): string =>
    markdown.replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt);|<https?:[^<>\s]+>/g, '')
  test('a literal text holds no mark of Markdown, no tag, no line end, and calls nobody', () =>
    holds(
      fc.property(hostileText, (text) => {
        expect(withoutText(literal(text))).not.toMatch(/[<>`*_[\]|\r\n~]/)
        expect(literal(text)).not.toMatch(/(?<![A-Za-z0-9])\\@[A-Za-z0-9]|\\#[0-9]/)
        expect(literal(text)).not.toMatch(/[\p{Bidi_Control}\u2028]|(?!\t)\p{Cc}/u)
      }),
      400,
    ))
  test('code, blocks, links and cells end where they end', () =>
    holds(
      fc.property(hostileText, (text) => {
        for (const line of [code(text), link(text, text), link(text, `https://a.example/${text}`)])
          expect(line).not.toMatch(/[\r\n]/)
        const [open = '', ...rest] = fenced(text).split('\n')
        expect(rest.findIndex((line) => line.startsWith(open.replace(/[^`]/g, '')))).toBe(rest.length - 1)
        expect(table(['a'], [[code(text)], [literal(text)]]).split('\n')).toHaveLength(4)
        expect(prose(text).replace(/(?<!\\)`[^`]*`/g, '')).not.toMatch(/<(?!\/?code>|https?:)/)
      }),
      400,
    ))
})

test('any value is read by name without a look at its prototype', () =>
  holds(
    fc.property(hostileValue, (value) => {
      expect(orFailure(() => parseImageJson(JSON.stringify(value) ?? ''))).not.toBe(value)
      expect(isUnpolluted()).toBe(true)
    }),
  ))
