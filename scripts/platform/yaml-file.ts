import { stringify } from 'yaml'

/** A Kubernetes object, as plain data. Fields that are undefined are left out. */
export type KubernetesObject = { [field: string]: unknown }

/** Objects as the text of a file that says where it comes from. */
export const yamlFile = (objects: KubernetesObject[], comments: string[] = []): string => {
  const head = ['Made of services.yaml by `npm run manifests`: change it there.', ...comments]
  const documents = objects.map((object) => stringify(object, { lineWidth: 0, aliasDuplicateObjects: false }))
  return `${head.map((line) => `# ${line}\n`).join('')}${documents.join('---\n')}`
}
