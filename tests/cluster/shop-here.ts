import { globSync, readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { at, fieldsOf, listOf } from '../../src/lib/json.ts'
import { makeCheckout } from '../support/checkout.ts'
import type { LocalEcr } from '../support/ecr/ecr.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { wordOf } from '../support/read-fields.ts'
import { runAction } from '../support/runner/run-action.ts'
import { toolPath } from '../support/tools.ts'
import type { ShopHere } from './platform-world.ts'

export const standInRepository = 'shop/stand-in'

const root = join(import.meta.dirname, '../..')

/** The ports of the containers that run an image of the base, as it names it. */
const portsOfImages = (): Map<string, Set<string>> => {
  const ports = new Map<string, Set<string>>()
  const files = globSync('manifests/shop/base/services/*.yaml', { cwd: root })
  const objects = files.flatMap((file) => parseAllDocuments(readFileSync(join(root, file), 'utf8')))
  for (const pod of objects.map((one): unknown => at(one.toJS(), 'spec', 'template', 'spec'))) {
    for (const container of [...listOf(at(pod, 'containers')), ...listOf(at(pod, 'initContainers'))]) {
      const image = wordOf(at(container, 'image'))
      const known = ports.get(image) ?? new Set()
      for (const port of listOf(at(container, 'ports'))) known.add(wordOf(at(port, 'containerPort')))
      ports.set(image, known)
    }
  }
  return ports
}

type Pushed = { newName: string; newTag: string; digest: string }

/**
 * Pushes a server in the place of each image of the shop, which listens on the ports of its row, and returns what becomes of
 * an overlay. All that is not as in production stands here.
 */
export const shopOfStandIns = async (ecr: LocalEcr): Promise<ShopHere> => {
  const images = new Map<string, Pushed>()
  const byPorts = new Map<string, Pushed>()
  for (const [name, ports] of portsOfImages()) {
    const listed = [...ports].join(' ')
    const pushed = byPorts.get(listed) ?? (await pushStandIn(ecr, listed))
    byPorts.set(listed, pushed)
    images.set(name, pushed)
  }
  return (overlay) => {
    const { images: upstream, ...rest }: Record<string, unknown> = parse(overlay)
    return stringify({
      ...rest,
      // What upstream built cannot be pulled here.
      images: listOf(upstream).map((one) => {
        const name = wordOf(fieldsOf(one).name)
        return { name, ...images.get(name) }
      }),
      patches: [
        // Two cores; both environments ask for three.
        patch('Deployment', 'replace', '/spec/template/spec/containers/0/resources/requests/cpu', '10m'),
        // A node's role at ECR lets its kubelet pull; here it is a login.
        patch('ServiceAccount', 'add', '/imagePullSecrets', [{ name: 'registry' }]),
      ],
    })
  }
}

const patch = (kind: string, op: string, path: string, value: unknown): object => ({
  target: { kind },
  patch: JSON.stringify([{ op, path, value }]),
})

const programs = ['pod', 'bin/sh', 'bin/cp', 'bin/valkey-cli']

const pushStandIn = async (ecr: LocalEcr, ports: string): Promise<Pushed> => {
  await using checkout = await makeCheckout({ 'README.md': 'Images are made here\n' })
  const folder = join(checkout.directory, 'image')
  await mkdir(folder)
  const content = await readFile(toolPath('pod'))
  await writeOciLayout(folder, {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    config: {
      User: '65532:65532',
      Env: ['PATH=/bin', `PORTS=${ports}`],
      Entrypoint: ['/pod', 'stand-in'],
      WorkingDir: '/',
      ExposedPorts: {},
    },
    layers: [packLayer([{ path: 'bin/', mode: 0o755 }, ...programs.map((path) => ({ path, mode: 0o755, content }))])],
  })
  const { outputs, log } = await runAction({
    directory: 'actions/ecr-build-push',
    inputs: { repository: standInRepository, 'oci-layout': 'image', 'aws-region': ecr.region },
    env: ecr.env,
    workspace: checkout.directory,
  })
  const { tag, digest } = outputs
  if (tag === undefined || digest === undefined) throw new Error(`not pushed:\n${log}`)
  return { newName: `${ecr.host}/${standInRepository}`, newTag: tag, digest }
}
