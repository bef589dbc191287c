import type { ColorStep } from '../color-steps.ts'
import type { Panel } from '../panel.ts'
import type { Series, Span } from '../watched/watched.ts'
import { type Box, letterWidth, line, text } from './svg.ts'

/** A panel, what it shows, and the place for that below its title. */
export type Shown = { panel: Panel; series: Series[]; steps: ColorStep[]; span: Span; box: Box }

/** The colour of a value, by the last step that it has reached. */
export const colorOf = (value: number, steps: ColorStep[]): string =>
  steps.findLast((step) => step.value === null || value >= step.value)?.color ?? 'green'

export const lastOf = ({ values }: Series): number => values.findLast((value) => value !== undefined) ?? 0

const minutes = [1, 2, 5, 10, 15, 30, 60]

/** Ticks below a panel: minutes since the run began. */
export const timeAxis = ({ steps, stepSeconds }: Span, { x, y, width }: Omit<Box, 'height'>): string[] => {
  const whole = Math.max(stepSeconds, (steps - 1) * stepSeconds)
  const room = Math.max(1, Math.floor(width / (letterWidth * 9)))
  const every = minutes.find((step) => whole / (step * 60) <= room) ?? 60
  return Array.from({ length: Math.floor(whole / 60 / every) + 1 }, (_, index) => {
    const place = x + ((index * every * 60) / whole) * width
    return [
      line('edge', [place, y], [place, y + 3]),
      text({ x: place, y: y + 14, words: `${index * every} min`, kind: 'faint middle' }),
    ].join('')
  })
}

/** Where a step is, from left to right. */
export const placeOf = (step: number, span: Span, { x, width }: Omit<Box, 'y' | 'height'>): number =>
  x + (step / Math.max(1, span.steps - 1)) * width
