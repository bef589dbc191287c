import { chooser } from './chooser.ts'
import { comment, type Making, type Slots, tree } from './generated-values.ts'

/** A file made from a seed: its text for what stands in its slots, which is all that an edit may change. */
export type Generated = { path: string; write: (slots: Slots) => string }

const values = (making: Making): string[] => tree(making, making.choose(0, 1, 2, 3)).lines

const indented = (lines: string[], by: string): string[] => lines.map((line) => (line === '' ? '' : by + line))

const kustomization = (making: Making): string[] => {
  const { choose, slots } = making
  const entry = [
    `newTag: ${choose('', '&a2 ')}${slots.scalar}`,
    ...choose([], [`digest: ${slots.digest}`]),
    ...choose([], ['newName: r.example/shop/quote']),
  ]
  const flow = `- {name: quote, ${entry.join(', ')}}`
  const block = [`- name: ${choose('quote', '"quote"')}`, ...indented(entry, '  ')]
  const others = choose([], ['- name: tea', '  newTag: v0'], ['- {name: quote-db, newTag: v0}'])
  const pad = choose('', '  ', '    ')
  const entries = choose([...others, ...choose([flow], block)], [...choose([flow], block), ...others])
  return [
    ...comment(making),
    ...choose([], ['kind: Kustomization', 'resources: [a, "b"]']),
    'images:',
    ...indented(entries, pad),
  ]
}

const workload = (making: Making): string[] => {
  const { choose, slots } = making
  const quote = choose('', '"', "'")
  const reference = `${quote}r.example/shop/quote:${slots.text}${choose('', `@${slots.digest}`)}${quote}`
  const list = choose('containers', 'initContainers')
  const container = choose([`- image: ${reference} # é`, '  name: quote'], [`- {name: quote, image: ${reference}}`])
  const kind = choose('Deployment', 'Rollout', 'StatefulSet', 'Job')
  return [
    `apiVersion: apps/v1`,
    `kind: ${kind}`,
    ...comment(making),
    'spec:',
    '  template:',
    '    spec:',
    `      ${list}:`,
    ...indented(container, choose('      ', '        ')),
  ]
}

const application = (making: Making): string[] => {
  const { choose } = making
  const head = [
    'apiVersion: argoproj.io/v1alpha1',
    `kind: ${choose('Application', 'ApplicationSet')}`,
    'spec:',
    '  source:',
    '    repoURL: https://git.example/a',
    '    helm:',
  ]
  const held = choose(['      valuesObject:'], [`      values: ${choose('|', '|-', '|+')}`])
  return [...head, ...held, ...indented(values(making), choose('        ', '           '))]
}

/** Any of the formats, in any of the styles that a seed comes to. */
export const generated = (seed: number): Generated => {
  const format = chooser(seed)('kustomization.yaml', 'values.yaml', 'deployment.yaml', 'application.yaml')
  const make = {
    'kustomization.yaml': kustomization,
    'values.yaml': values,
    'deployment.yaml': workload,
    'application.yaml': application,
  }[format]
  return {
    path: format,
    write: (slots) => {
      const choose = chooser(seed + 1_000_000)
      let anchors = 0
      const anchor = (): string => {
        anchors += 1
        return `n${anchors}`
      }
      const lines = make({ choose, slots, anchor })
      const text = `${choose('', '', '---\n', '# first\n')}${lines.join('\n')}${choose('\n', '\n', '', '\n\n# end\n', '\n---\nlast: v0\n')}`
      return choose('', '', '', '\uFEFF') + (choose(true, true, true, false) ? text : text.replaceAll('\n', '\r\n'))
    },
  }
}
