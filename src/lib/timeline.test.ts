import { expect, test } from 'vitest'
import { ganttChart, type Phase, phaseTable } from './timeline.ts'

const phases: Phase[] = [
  { name: 'Build: quote', startedAt: 1_000, endedAt: 13_000, ended: 'done' },
  { name: 'Push', startedAt: 13_000, endedAt: 13_020, ended: 'failed' },
]

test('draws a bar a phase, none too thin to see', () => {
  expect(ganttChart(phases)).toBe(
    '```mermaid\ngantt\n  dateFormat x\n  axisFormat %H:%M:%S\n  Build  quote :1000, 13000\n  Push :crit, 13000, 13100\n```',
  )
})

test('lists what each phase took', () => {
  expect(phaseTable(phases)).toBe(
    '| Phase | Began | Took | Ended |\n| --- | --- | --- | --- |\n| `Build: quote` | +0.0s | 12s | done |\n| `Push` | +12s | 0.0s | failed |',
  )
})
