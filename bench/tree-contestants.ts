import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newTag, oldTag, repositoryOf, type TreeFile } from './manifest-tree.ts'
import { type Contestant, timed } from './round-robin.ts'

export const walk = 'a walk that only reads'
export const ours = 'bump, of all files'
export const told = 'bump, told the folders'
export const sed = 'sed -i over all files'
export const yq = 'yq -i, told the files'
export const kustomize = 'kustomize edit, told the folders'

/** `services` are those that get new tags. */
export type Tree = { directory: string; files: TreeFile[]; services: string[] }

type Programs = { yq: string | undefined; kustomize: string | undefined }

/** What is timed. A process of Node times itself without its start; of the others that is part of the work. */
export const treeContestants = (tree: Tree, programs: Programs): Contestant[] => [
  { name: walk, run: () => inNode(tree, 'walk', '**') },
  { name: ours, run: () => inNode(tree, 'bump', '**') },
  { name: told, run: () => inNode(tree, 'bump', tree.services.map((service) => `apps/${service}/**`).join()) },
  { name: sed, run: () => inShell(tree, `find . -type f -print0 | xargs -0 sed -i ${expressions(tree)}`) },
  {
    name: 'sed -i over what grep -rl names',
    run: () => inShell(tree, `grep -rlF ${oldTags(tree)} . | xargs sed -i ${expressions(tree)}`),
  },
  { name: 'rewritten by a YAML library', run: () => inNode(tree, 'rewrite', '**') },
  ...(programs.yq ? [{ name: yq, run: () => inShell(tree, withYq(tree), programs.yq) }] : []),
  ...(programs.kustomize
    ? [{ name: kustomize, run: () => inShell(tree, withKustomize(tree), programs.kustomize) }]
    : []),
]

const inNode = async ({ directory, services }: Tree, what: string, patterns: string): Promise<number> => {
  const script = join(import.meta.dirname, 'tree-once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, what, directory, patterns, ...services])
  return Number(stdout)
}

const inShell = ({ directory }: Tree, script: string, program = ''): Promise<number> =>
  timed(() => promisify(execFile)('sh', ['-ec', script, 'sh', program], { cwd: directory }))

/** The tags of services differ, so that whoever replaces text replaces no other one's. */
const expressions = ({ services }: Tree): string =>
  services.map((service) => `-e s/${oldTag(service)}/${newTag(service)}/`).join(' ')

const oldTags = ({ services }: Tree): string => services.map((service) => `-e ${oldTag(service)}`).join(' ')

const withYq = ({ services }: Tree): string =>
  services
    .flatMap((service) => {
      const [folder, tag] = [`apps/${service}`, newTag(service)]
      const image = '(select(.kind == "Deployment") | .spec.template.spec.containers[0].image)'
      return [
        `"$1" -i '.images[0].newTag = "${tag}"' ${folder}/kustomization.yaml`,
        `"$1" -i '.service.image.tag = "${tag}"' ${folder}/values.yaml`,
        `"$1" -i '${image} = "${repositoryOf(service)}:${tag}"' ${folder}/deployment.yaml`,
      ]
    })
    .join('\n')

/** It edits kustomizations alone, which are one of three files. */
const withKustomize = ({ services }: Tree): string =>
  services
    .map(
      (service) => `(cd apps/${service}; "$1" edit set image ${service}=${repositoryOf(service)}:${newTag(service)})`,
    )
    .join('\n')
