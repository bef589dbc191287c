import type { Repository } from '../repository.ts'

type Use = { path: string; line: string; action: string; commit: string; version: string }

const pinned = /uses: ["']?([\w.-]+\/[\w./-]+)@([0-9a-f]{40})["']? # (v\d+\.\d+\.\d+)$/

/** A commit cannot be moved to other code, as a tag can; the version beside it is what a person reads, and Dependabot. */
export const actionsArePinned = ({ workflows, pages }: Repository): string[] => {
  const files = workflows.filter(({ kind }) => kind !== 'example')
  const uses = [...files, ...pages].flatMap(usesOf)
  return [...uses.filter(({ commit }) => commit === '').map(loose), ...twice(uses)]
}

const usesOf = ({ path, text }: { path: string; text: string }): Use[] =>
  (text.match(/^ *(?:- )?uses: .*$/gm) ?? [])
    .map((line) => line.trim())
    .filter((line) => !/uses: ["']?(?:\$\/[\w./-]+|OWNER\/slipway(?:\/[\w./-]+)?@COMMIT_SHA)["']?$/.test(line))
    .map((line) => {
      const [, action = '', commit = '', version = ''] = pinned.exec(line) ?? []
      return { path, line, action, commit, version }
    })

const loose = ({ path, line }: Use): string =>
  `${path}: ${line.replace(/^- /, '')} can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.`

/** One release is one commit, everywhere. */
const twice = (uses: Use[]): string[] =>
  uses.flatMap((use) => {
    const first = uses.find(({ action, version }) => action === use.action && version === use.version)
    return first === undefined || first.commit === use.commit || use.commit === ''
      ? []
      : [
          `${use.path}: ${use.action} ${use.version} is ${use.commit}, but ${first.commit} in ${first.path}. Ask its repository which it is.`,
        ]
  })
