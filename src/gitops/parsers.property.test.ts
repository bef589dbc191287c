import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, hostileText, hostileValue, isUnpolluted, orFailure, textOf } from '../../tests/support/hostile.ts'
import { planEdits } from './edits/plan-edits.ts'
import { readRecord } from './history/trailers.ts'
import { parseImagePath } from './places/image-path.ts'
import { isTemplateFile } from './places/template-file.ts'
import { parseTrees } from './places/tree.ts'
import { parseWanted } from './places/wanted.ts'
import { readProposal, readPull } from './proposal/pull-request-answers.ts'
import { readCommits, readTree } from './remote/git-output.ts'
import { selectFiles } from './remote/select-files.ts'

const yaml = textOf(
  ...[
    'images:\n',
    '  - name: quote\n',
    '    newTag: v1\n',
    'image: shop/quote:v1\n',
    'tag: v1\n',
    '- &a\n',
    '*a\n',
    '<<: *a\n',
  ],
  ...[
    '---\n',
    '...\n',
    '|-\n  x\n',
    '? a\n: b\n',
    '{a: [b, {c: d}]}\n',
    '"a\\',
    "'a\n",
    '%YAML 1.1\n',
    '!!binary a\n',
    '\t',
  ],
)
const digest = `sha256:${'0'.repeat(64)}`

test('a file of anything is edited, or left as it is with a reason', () =>
  holds(
    fc.property(fc.oneof(yaml, hostileText), (text) => {
      const wanted = [{ name: 'quote', repository: 'shop/quote', tag: 'v2', digest }]
      const plan = planEdits([{ path: 'a/kustomization.yaml', bytes: Buffer.from(text) }], wanted)
      const files = 'refusals' in plan ? [] : plan.files
      for (const { bytes } of files) expect(bytes.toString()).toMatch(/v2|sha256:0/)
      expect(typeof isTemplateFile(text)).toBe('boolean')
      expect(Array.isArray(parseTrees(text).mistakes)).toBe(true)
      expect(isUnpolluted()).toBe(true)
    }),
    300,
  ))

test('a line of images is one, or a sentence that says why not', () =>
  holds(
    fc.property(fc.oneof(hostileText, textOf('quote', '=', ':', 'v1', '@', digest, '/', 'shop')), (line) => {
      const wanted = parseWanted(line)
      if (typeof wanted !== 'string') expect(wanted.name).not.toMatch(/[\r\n]/)
      const path = parseImagePath(line)
      if (typeof path !== 'string') expect(Object.keys(path).length).toBeGreaterThan(0)
    }),
    300,
  ))

test('no pattern chooses a file that is not in the tree, or is no file', () =>
  holds(
    fc.property(fc.array(hostileText, { maxLength: 4 }), fc.array(hostileText), (patterns, paths) => {
      const tree = paths.map((path, index) => ({
        path,
        mode: index % 3 === 0 ? '120000' : '100644',
        object: 'a'.repeat(40),
      }))
      const chosen = orFailure(() => selectFiles(tree, ['**', '../**', '/etc/**', ...patterns]))
      if ('files' in chosen) for (const { path } of chosen.files) expect(paths).toContain(path)
    }),
    200,
  ))

test('a message of a commit is read, whatever stands in it, and so is what git and GitHub answer', () =>
  holds(
    fc.property(
      fc.oneof(
        hostileText,
        textOf('Image-Tag: a=b:c\n', 'Image-Files: a=b\n', 'Source-Commit: x\n', 'Reverts a/b#1\n'),
      ),
      hostileValue,
      (text, value) => {
        expect(Array.isArray(readRecord(text).written)).toBe(true)
        for (const read of [readTree, readCommits]) orFailure(() => read(text))
        orFailure(() => readPull(value))
        orFailure(() => readProposal('a', value))
        expect(isUnpolluted()).toBe(true)
      },
    ),
    300,
  ))
