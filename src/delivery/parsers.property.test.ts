import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, hostileJson, hostileText, isUnpolluted } from '../../tests/support/hostile.ts'
import { parseJobs } from './jobs.ts'

test('jobs of anything are jobs, or a sentence', () =>
  holds(
    fc.property(
      fc.oneof(
        hostileJson,
        fc
          .tuple(hostileText, hostileJson)
          .map(([name, one]) => `{${JSON.stringify(name)}:{"result":"success","outputs":${one}}}`),
      ),
      (text) => {
        expect(['string', 'object']).toContain(typeof parseJobs(text))
        expect(isUnpolluted()).toBe(true)
      },
    ),
    300,
  ))
