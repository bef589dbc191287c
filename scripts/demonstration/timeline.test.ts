import { expect, test } from 'vitest'
import { ganttChart } from '../../src/lib/timeline.ts'
import { drawTimeline, phasesOf } from './timeline.ts'

const epoch = 1_790_000_000_000

test('reads the phases out of the chart that the job summary shows', () => {
  const summary = ganttChart([
    { name: 'Build', startedAt: epoch, endedAt: epoch + 3000, ended: 'done' },
    { name: 'Wait for Argo CD', startedAt: epoch + 3000, endedAt: epoch + 4000, ended: 'failed' },
  ])
  expect(phasesOf(`### deliver\n\n${summary}\n\nMore`)).toEqual([
    { name: 'Build', start: 0, end: 3000, failed: false },
    { name: 'Wait for Argo CD', start: 3000, end: 4000, failed: true },
  ])
})

test('draws each phase where it lies in the whole, however short it is', () => {
  const phases = [
    { name: 'Build', start: 0, end: 3000, failed: false },
    { name: 'Push', start: 3000, end: 3001, failed: false },
    { name: 'Wait', start: 3000, end: 4000, failed: true },
  ]
  expect(drawTimeline(phases)).toEqual([
    `Build   3.0 s  ${'█'.repeat(30)}`,
    `Push    0.0 s  ${' '.repeat(30)}█`,
    `Wait    1.0 s  ${' '.repeat(30)}${'×'.repeat(10)}`,
  ])
})

test('a summary without a chart has no phases', () => {
  expect(drawTimeline(phasesOf('### deliver: failed'))).toEqual([])
})
