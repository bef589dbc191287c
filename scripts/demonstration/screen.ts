import { gitText } from '../../tests/support/git-server/real-git.ts'
import type { Delivered, Show } from './deliver-all.ts'
import type { Proof } from './proof.ts'
import type { ShowTakingBack } from './take-back.ts'
import { drawTimeline, phasesOf } from './timeline.ts'
import type { World } from './world.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)
export const heading = (text: string): void => say(`\n── ${text} ${'─'.repeat(Math.max(0, 96 - text.length))}`)
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** Fences, ends of groups, and the digests that BuildKit names each of its steps by. */
const noise = /^(?:::.*|##\[endgroup\]|#\d+ sha256:[0-9a-f]{64})$/

/** The live log: what was committed, the action's own log, how it ended. */
export const screen: Show = {
  begins: ({ title, message }, place, diff) => {
    heading(`${place}: ${title}`)
    say(`commit  ${message}`)
    for (const line of diff.split('\n').filter((text) => /^[+-](?![+-]{2} )./.test(text))) say(`        ${line}`)
    say()
  },
  line: (line) => {
    if (noise.test(line)) return
    const told = line.replace(/^##\[group\]/, '▸ ').replace(/^##\[(error|warning|notice)\]/, '$1: ')
    for (const part of told.split('\n')) say(`  │ ${part}`)
  },
  ended: ({ delivery, run, price, mistakes }) => {
    say()
    if (delivery.expected.because !== undefined) say(`${whyOf(run.summary)}\n`)
    const cost = price === undefined ? '' : `; ten items cost ${price.toFixed(2)}, says what runs`
    say(`→ ${run.outputs.outcome ?? run.outcome} after ${seconds(run.milliseconds)}${cost}`)
    for (const mistake of mistakes) say(`✗ ${mistake}`)
  },
}

/** The same of what happens after the deliveries. */
export const screenTakingBack: ShowTakingBack = {
  heading: (title) => {
    heading(title)
    say()
  },
  line: (line) => {
    if (line !== '') screen.line(line)
  },
  ended: (text, mistakes) => {
    say(`\n→ ${text}`)
    for (const mistake of mistakes) say(`✗ ${mistake}`)
  },
}

/** What the job summary says of why it is not live and what to do, and the end of the log that it found. */
const whyOf = (summary: string): string =>
  summary
    .split(/^#### /m)
    .filter((section) => /^(?:Why|What to do next|Last lines)/.test(section))
    .map((section) => `  ${section.trim().replaceAll(/\n+/g, '\n  ')}`)
    .join('\n')

/** What is left to see once all is delivered: timelines, the manifests' history, and the proof. */
export const showClosing = async (world: World, delivered: readonly Delivered[]): Promise<void> => {
  heading('Timeline')
  for (const { delivery, run } of delivered) {
    say(`${delivery.title}: ${run.outputs.outcome}, ${seconds(run.milliseconds)}`)
    for (const line of drawTimeline(phasesOf(run.summary))) say(`  ${line}`)
  }
  heading('The repository of manifests')
  say(await gitText(world.manifests.path, ['log', '--oneline', 'main']))
  say('\nThe last commit:\n')
  say(await gitText(world.manifests.path, ['show', '--format=%an <%ae>%n%n%B', '--unified=0', '--no-prefix', 'main']))
  heading('The proof, after the last delivery that went live')
  const proof = delivered.findLast((one) => one.proof !== undefined)?.proof
  say(proof === undefined ? 'none: no delivery went live' : proofLines(proof).join('\n'))
}

const proofLines = ({ tag, manifests, registry, running, layers }: Proof): string[] => [
  `the manifests hold    ${manifests}  (${tag})`,
  `the registry serves   ${registry}`,
  `what runs             ${running ?? 'nothing: without an engine only the pull was checked'}`,
  `its ${layers} layers          unpack to the bytes that were built`,
]
