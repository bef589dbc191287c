import * as core from '@actions/core'
import { Failure, messageOf, type Reason } from '../lib/failure.ts'
import { machineTrouble } from '../lib/machine-trouble.ts'
import { code, fenced, prose } from '../lib/markdown.ts'
import { nextSection, type Report, whySection } from '../lib/report.ts'
import { type Phase, timelineSection } from '../lib/timeline.ts'
import type { Told } from '../lib/told.ts'

/** How a run ends: `failure` is there exactly when its outcome is one that fails the step. */
export type Ending<O extends string> = {
  outcome: string
  outputs: Record<Exclude<O, 'outcome' | 'reason' | 'timeline' | 'summary'>, string>
  report: Report
  /** What its summary begins with instead of the action's name. */
  title?: string
  /** The `reason` output where the step itself has not failed. */
  reason?: string
  /** What its `summary` output tells beside outcome, reason and timeline, from the fullest form to the shortest. */
  told?: Told[]
  /** Phases that nobody ran as such, told afterwards. */
  phases?: Phase[]
  failure?: { reason: Reason; message: string }
}

export type Failed = Omit<Ending<never>, 'outputs'> & { outputs: Record<string, never> }

/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
export const failed = (thrown: unknown, signal: AbortSignal): Failed => {
  const error = signal.aborted ? signal.reason : (troubleOf(thrown) ?? thrown)
  if (!(error instanceof Failure) && error instanceof Error && error.stack) core.debug(error.stack)
  const reason = error instanceof Failure ? error.reason : 'unexpected'
  const outcome = reason === 'cancelled' ? 'cancelled' : 'failed'
  const message = messageOf(error)
  const more = error instanceof Failure ? error.sections : []
  const sections = [whySection(shown(message)), ...nextSection(advice[reason]), ...more]
  return {
    outcome,
    outputs: {},
    report: { headline: `${code(outcome)} ${code(reason)}: ${sentences[reason]}`, sections },
    failure: { reason, message },
  }
}

/** A Failure has been judged, unless a program's last words were all there was to judge by: this machine may be what is wrong. */
const troubleOf = (thrown: unknown): Failure | undefined =>
  thrown instanceof Failure && !vague.includes(thrown.reason) ? undefined : machineTrouble(thrown)

const vague: Reason[] = ['unexpected', 'unreachable']

/** One mistake a line, below what they are all of; an excerpt that points into a file keeps its columns below its mistake. */
const shown = (message: string): string => {
  const mistakes = message.split(/\n(?![ \t])/)
  if (mistakes.length === 1) return mistake(message)
  return mistakes
    .map((text, index) => (index === 0 && text.endsWith(':') ? `${prose(text)}\n` : `- ${mistake(text)}`))
    .join('\n')
}

const mistake = (text: string): string => {
  const [first = '', ...excerpt] = text.split('\n')
  return excerpt.length === 0 ? prose(first) : `${prose(first)}\n\n${fenced(excerpt.join('\n'))}\n`
}

const sentences: Record<Reason, string> = {
  'invalid-input': 'something given to the action is wrong; nothing was changed',
  denied: 'a right or a valid credential is missing',
  'not-found': 'something that was named is not there',
  conflict: 'something else stands where this was to go',
  'timed-out': 'it was not done in time',
  'build-error': 'the build failed',
  unreachable: 'a server could not be reached',
  rejected: 'what was asked for was refused',
  cancelled: 'the run was cancelled',
  unexpected: 'this is a defect of the action',
}

const rerun = '**Re-run failed jobs**'
const inFile = 'What is corrected in a file needs a new commit: a re-run takes the files of the old one.'

/** What a person does about each, beyond what the message says; a new run finds what was done, and goes on from there. */
const advice: Record<Reason, string> = {
  'invalid-input': `${inFile} For a variable or a secret, ${rerun} is enough.`,
  denied: `Once the right or the credential is there, ${rerun}.`,
  'not-found': `Once it is there, ${rerun}. ${inFile}`,
  conflict: `Once that is settled, ${rerun}.`,
  'timed-out': `${rerun} goes on from what was done. Give it more time if that only takes longer.`,
  'build-error': `${inFile} Where it was a passing trouble, ${rerun}.`,
  unreachable: `Once the server answers, ${rerun}: it goes on from what was done.`,
  rejected: `Once that is settled, ${rerun}. ${inFile}`,
  cancelled: 'A new run goes on from what was done.',
  unexpected: `${rerun} with debug logging: its log then says where it happened. Please report it with that log.`,
}

/** The summary under its title, with the timeline of its phases at the end. */
export const withTimeline = (title: string, report: Report, phases: Phase[]): Report => ({
  headline: `### ${title}: ${report.headline}`,
  sections: [...report.sections, ...timelineSection(phases)],
})
