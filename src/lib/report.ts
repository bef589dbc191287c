/** A part of a job summary. Details go first when there is not enough room. */
export type Section = { heading: string; body: string; weight: 'essential' | 'detail' }

/** What a person reads of a run: the headline holds the outcome in one sentence of Markdown. */
export type Report = { headline: string; sections: Section[] }

/*
 * Every report reads alike: the outcome, and below it, where there is something to say of it, why it is not as it should
 * be and what a person is to do. Then what it is about, what belongs to that, and the timeline.
 */

/** Why it is not as it should be. */
export const whySection = (body: string): Section => ({ heading: 'Why', body, weight: 'essential' })

/** What a person is to do; no section where that is nothing. */
export const nextSection = (body: string): Section[] =>
  body === '' ? [] : [{ heading: nextHeading, body, weight: 'essential' }]

const nextHeading = 'What to do next'

/** What is left of a report for those who have nothing to do about it: what it is about. */
export const factsOf = ({ sections }: Report): Section[] => sections.filter(({ heading }) => heading !== nextHeading)

const bytesOf = (text: string): number => Buffer.byteLength(text)

const render = ({ headline, sections }: Report, left: Section[]): string => {
  const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`)
  const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`)
  const note =
    left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`]
  return [`${headline}\n`, ...parts, ...note].join('\n')
}

/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
export const renderReport = (report: Report, limitBytes: number): string => {
  const left: Section[] = []
  const bySacrifice = [...report.sections].sort(
    (a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body),
  )
  for (;;) {
    const kept = report.sections.filter((section) => !left.includes(section))
    const text = render({ ...report, sections: kept }, left)
    const next = bySacrifice[left.length]
    if (bytesOf(text) <= limitBytes || next === undefined) return clip(text, limitBytes)
    left.push(next)
  }
}

const clip = (text: string, limitBytes: number): string =>
  bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD{1,3}$/, '')
