import { stringify } from 'yaml'

/** A Kubernetes object, as plain data. Fields that are undefined are left out. */
export type KubernetesObject = { [field: string]: unknown }

// kubectl reads YAML 1.1, to which a bare `no` is a boolean.
const style = { lineWidth: 0, compat: 'yaml-1.1' } as const

/** Objects as the text of a file that says where it comes from. */
export const yamlFile = (objects: KubernetesObject[], comments: string[] = []): string => {
  const head = ['Made of services.yaml by `npm run manifests`: change it there.', ...comments]
  const documents = objects.map((object) => stringify(object, { ...style, aliasDuplicateObjects: false }))
  return `${head.map((line) => `# ${line}\n`).join('')}${documents.join('---\n')}`
}
