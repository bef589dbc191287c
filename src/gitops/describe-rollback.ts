import { code, literal, table } from '../lib/markdown.ts'
import { nextSection, type Report, type Section } from '../lib/report.ts'
import type { Changed, RolledBack } from './rollback/plan-rollback.ts'
import type { RollbackResult } from './rollback-request.ts'
import { targetCell } from './target-cell.ts'
import { branchText, commitText, lineText, pullText, type Where } from './where.ts'

/** A rollback for the job's summary: what it came to, what to do next, what stands now, and who changed what is left. */
export const describeRollback = (result: RollbackResult, where: Where): Report => ({
  headline: `${code(result.outcome)} ${sentence(result, where)}`,
  sections: [
    ...nextSection(nextSteps(result)),
    { heading: 'Images', body: imageTable(result, where), weight: 'essential' },
    ...changedSince(result.results, where),
  ],
})

const sentence = ({ outcome, commit, bumps, results }: RollbackResult, where: Where): string => {
  const branch = branchText(where)
  const taken = bumps.map((id) => commitText(id, where)).join(', ')
  const restored = results.filter(({ places }) => places.length > 0).length
  const images = `${restored} ${restored === 1 ? 'image' : 'images'}`
  if (outcome === 'rolled-back') return `${images} of ${taken} with ${commitText(commit, where)} on ${branch}`
  if (outcome === 'proposed') return `${images} of ${taken} as ${pullText(where)} to ${branch}`
  if (outcome === 'dry-run') return `${images} of ${taken} would go back on ${branch}`
  if (outcome === 'superseded') return `nothing of ${taken} stands any more on ${branch}: it was changed since`
  return `what stood before ${taken} stands already on ${branch}`
}

const imageTable = ({ results, commit }: RollbackResult, where: Where): string =>
  table(
    ['Image', 'Was', 'Is', 'Where'],
    results.flatMap(({ image, places, changed, outcome }) => [
      ...places.map(({ from, to, path, line }) => [
        code(image.name),
        targetCell(from),
        targetCell(to),
        lineText({ path, line, commit }, where),
      ]),
      ...changed.map(({ now, path, line }) => [
        code(image.name),
        targetCell(now),
        'changed since',
        line === 0 ? code(path) : lineText({ path, line, commit }, where),
      ]),
      ...(outcome === 'nothing-to-do' ? [[code(image.name), targetCell(image), 'taken back before', '']] : []),
    ]),
  )

const changedSince = (results: RolledBack[], where: Where): Section[] => {
  const lines = results.flatMap(({ image, changed }) => changed.map((one) => `- ${whoDid(image.name, one, where)}`))
  return lines.length === 0 ? [] : [{ heading: 'Changed since', body: lines.join('\n'), weight: 'essential' }]
}

const whoDid = (name: string, { path, line, now, by }: Changed, where: Where): string => {
  const what =
    line === 0 ? `${code(path)} names ${code(name)} no more` : `${code(name)} in ${code(path)} is ${targetCell(now)}`
  return by === undefined ? what : `${what}: ${literal(by.author)} changed it with ${commitText(by.id, where)}`
}

const nextSteps = ({ outcome, commit }: RollbackResult): string => {
  if (outcome === 'dry-run') return 'Nothing was written. Run it without `dry-run` to push this as one commit.'
  if (outcome === 'proposed') return 'Review the pull request and merge it: until then nothing is taken back or held.'
  if (outcome !== 'rolled-back')
    return 'There was nothing to write. Name another bump in `commit` to take that one back.'
  return `Argo CD takes it from here: wait for ${code(commit)} with \`argocd-health\`. What was taken back is held: a fix goes live as ever, the same image only when \`release-hold\` of \`gitops-bump\` names it.`
}
