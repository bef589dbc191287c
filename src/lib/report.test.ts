import { expect, test } from 'vitest'
import { type Report, renderReport } from './report.ts'

const report: Report = {
  headline: '### live',
  sections: [
    { heading: 'Log', body: 'x'.repeat(5_000), weight: 'detail' },
    { heading: 'Cause', body: 'out of memory', weight: 'essential' },
    { heading: 'Events', body: 'y'.repeat(2_000), weight: 'detail' },
  ],
}

test('has room for everything', () => {
  const text = renderReport({ ...report, sections: report.sections.slice(1, 2) }, 1_000)
  expect(text).toBe('### live\n\n#### Cause\n\nout of memory\n')
})

test.each([
  { limit: 10_000, kept: ['Log', 'Cause', 'Events'] },
  { limit: 4_000, kept: ['Cause', 'Events'] },
  { limit: 1_000, kept: ['Cause'] },
  { limit: 110, kept: [] },
])('within $limit bytes keeps $kept and names the rest', ({ limit, kept }) => {
  const text = renderReport(report, limit)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
  expect(text.startsWith('### live\n')).toBe(true)
  for (const { heading } of report.sections) {
    expect([heading, text.includes(`#### ${heading}\n`)]).toEqual([heading, kept.includes(heading)])
    if (limit > 200) expect([heading, text.includes(`${heading} (`)]).toEqual([heading, !kept.includes(heading)])
  }
})

test('never cuts a character in half', () => {
  expect(renderReport({ headline: 'é'.repeat(100), sections: [] }, 33)).toBe('é'.repeat(16))
})
