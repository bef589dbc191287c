import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, hostileJson, hostileText, hostileValue, isUnpolluted, orFailure } from '../../tests/support/hostile.ts'
import { readApplication } from './answers/read-application.ts'
import { readLog } from './answers/read-log.ts'
import { normalizeRepository } from './answers/repository-url.ts'
import { readClosedWindow } from './answers/sync-window.ts'
import { readTold } from './answers/told.ts'
import { readContainers, readEvent, readNode } from './answers/tree.ts'
import { readWorkload } from './answers/workload.ts'
import { parseBody, saidBy } from './server/refusal.ts'
import { serverUrl } from './server/server-url.ts'

/** As Argo CD nests them, with anything in each place. */
const application = fc
  .record({ metadata: hostileValue, spec: hostileValue, status: hostileValue, operation: hostileValue })
  .map((parts) => ({ ...parts, status: { sync: parts.status, health: parts.spec, resources: [parts.metadata] } }))

const readers: [string, (value: unknown) => unknown][] = [
  ['an application', readApplication],
  ['a window', readClosedWindow],
  ['a node of the tree', readNode],
  ['an event', readEvent],
  ['containers', readContainers],
  ['a workload', readWorkload],
]

test.each(readers)('%s of anything is read, or refused in words', (_, read) =>
  holds(
    fc.property(fc.oneof(hostileValue, application), (value) => {
      orFailure(() => read(value))
      expect(isUnpolluted()).toBe(true)
    }),
    200,
  ),
)

test('an answer of anything is a value or a refusal, and what it says is short', () =>
  holds(
    fc.property(fc.oneof(hostileJson, hostileText), hostileText, (body, type) => {
      const response = { status: 500, headers: { 'content-type': type }, body }
      orFailure(() => parseBody('https://argocd.example', response))
      expect(typeof saidBy(response)).toBe('string')
    }),
    200,
  ))

test('a log and what an Argo CD tells as it happens are lines, whatever they hold', () =>
  holds(
    fc.property(fc.array(fc.oneof(hostileJson, hostileText)), (lines) => {
      expect(readLog(lines.join('\n')).every((line) => typeof line === 'string')).toBe(true)
      for (const line of lines) orFailure(() => readTold(line))
      expect(isUnpolluted()).toBe(true)
    }),
    200,
  ))

test('addresses of anything are text', () =>
  holds(
    fc.property(hostileText, (text) => {
      expect(serverUrl(text)).toMatch(/^https?:/)
      expect(typeof normalizeRepository(text)).toBe('string')
    }),
    200,
  ))
