import { code, link, literal, table } from '../lib/markdown.ts'
import { nextSection, type Report, type Section, whySection } from '../lib/report.ts'
import type { BumpResult } from './bump-request.ts'
import type { PlaceResult, Result } from './edits/plan-edits.ts'
import { targetCell } from './target-cell.ts'
import { branchText, commitText, lineText, pullText, type Where } from './where.ts'

/** A bump for the job's summary: what it came to, what to do next, and every image with its places. */
export const describeBump = (result: BumpResult, where: Where): Report => ({
  headline: `${code(result.outcome)} ${sentence(result, where)}`,
  sections: [
    ...whyNothing(result),
    ...nextSection(nextSteps(result, where)),
    { heading: 'Images', body: imageTable(result, where), weight: 'essential' },
    ...leftOut(result),
  ],
})

const sentence = (result: BumpResult, where: Where): string => {
  const { outcome, results, files } = result
  const changed = results.filter((image) => image.changed).length
  const commit = commitText(result.commit, where)
  const branch = branchText(where)
  if (outcome === 'bumped')
    return `${count(changed, 'image')} in ${count(files.length, 'file')} with ${commit} on ${branch}`
  if (outcome === 'proposed')
    return `${count(changed, 'image')} in ${count(files.length, 'file')} as ${pullText(where)} to ${branch}`
  if (outcome === 'unchanged') return `all of it stands already at ${commit} on ${branch}`
  if (outcome === 'superseded') return `something newer stands already at ${commit} on ${branch}`
  if (outcome === 'held') return `nothing was written to ${branch}: what was taken back is not brought back`
  return `${count(changed, 'image')} in ${count(files.length, 'file')} would change on top of ${commit} on ${branch}`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** One row a place. */
const imageTable = ({ results, commit }: BumpResult, where: Where): string => {
  const rows = results.flatMap((result) =>
    result.places.map((place) => [...rowOf(result, place), lineText({ ...place, commit }, where)]),
  )
  return table(['Image', 'Was', 'Is', 'Digest', 'Commits', 'Where'], rows)
}

const rowOf = ({ wanted, left, compare }: Result, place: PlaceResult): string[] => [
  code(wanted.name),
  targetCell(place.from),
  left ? code(left.outcome) : afterwards(place),
  // Where the file holds the digest, it stands in what the image is now.
  left || wanted.digest === undefined || place.to.digest !== ''
    ? ''
    : code(wanted.digest.slice(0, 'sha256:'.length + 12)),
  left || compare === undefined ? '' : link(commitsOf(compare), compare),
]

/** `…/compare/0123…...4567…` → `0123456...4567890`, as GitHub writes it. */
const commitsOf = (compare: string): string =>
  compare
    .slice(compare.lastIndexOf('/') + 1)
    .split('...')
    .map((commit) => commit.slice(0, 7))
    .join('...')

const isNothing = ({ outcome }: BumpResult): boolean => outcome === 'held' || outcome === 'superseded'

/** Where all was left out, that is why nothing was written. */
const whyNothing = (result: BumpResult): Section[] => {
  const lines = leftLines(result)
  return isNothing(result) && lines.length > 0 ? [whySection(lines.join('\n'))] : []
}

const leftOut = (result: BumpResult): Section[] => {
  const lines = leftLines(result)
  return isNothing(result) || lines.length === 0
    ? []
    : [{ heading: 'Left out', body: lines.join('\n'), weight: 'essential' }]
}

/** Images that were left out, each with what brings it in. */
const leftLines = ({ results }: BumpResult): string[] =>
  results.flatMap(({ wanted, left }) =>
    left === undefined ? [] : [`- ${code(wanted.name)} is ${code(left.outcome)}: ${literal(left.because)}`],
  )

const afterwards = (place: PlaceResult): string => (stands(place) ? 'the same' : targetCell(place.to))

const stands = ({ from, to }: PlaceResult): boolean =>
  from.tag === to.tag && from.digest === to.digest && from.repository === to.repository

const nextSteps = ({ outcome, racesLost, commit }: BumpResult, { branch }: Where): string => {
  if (outcome === 'held') return 'Deploy a fix, or name the image in `release-hold` to deploy this one after all.'
  if (outcome === 'proposed')
    return 'Review the pull request and merge it; a later run with the same images updates it.'
  if (outcome === 'dry-run') return 'Nothing was written. Run it without `dry-run` to push this as one commit.'
  const waiting = `Argo CD takes it from here: wait for ${code(commit)} with \`argocd-health\`.`
  const races =
    racesLost === 0 ? '' : ` It was read anew ${count(racesLost, 'time')}, since others pushed to ${code(branch)}.`
  return outcome === 'bumped' ? `${waiting}${races}` : `There was nothing to write. ${waiting}`
}
