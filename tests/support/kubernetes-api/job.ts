import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { readList, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { type ContainerSpec, readContainer } from '../argocd/pod-spec.ts'
import { Refused } from './refusal.ts'
import type { KubernetesStandIn } from './start.ts'

const run = promisify(execFile)
const jobFile = join(import.meta.dirname, '../../../manifests/drills/job/job.yaml')

/** A drill that runs. */
export type RunningJob = {
  uid: string
  /** Waits until it has ended. */
  ended: () => Promise<{ exitCode: number; log: string[] }>
  log: () => Promise<string[]>
  /** SIGTERM, as at its deadline, and SIGKILL after its grace period. */
  terminate: () => Promise<void>
  /** SIGKILL: the node is gone, or the drill itself ran out of memory. */
  kill: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

type Options = {
  docker: string
  kubernetes: KubernetesStandIn
  image: string
  /** Variables that differ from the manifest's: the drill, and where things are here. */
  env: Record<string, string>
}

/** Runs the drill's image as the Job of manifests/drills/job says, with the service account's files in their place. */
export const startJob = async ({ docker, kubernetes, image, env }: Options): Promise<RunningJob> => {
  const job: unknown = parse(readFileSync(jobFile, 'utf8'))
  const uid = randomUUID()
  const podName = `drill-${randomBytes(3).toString('hex').slice(0, 5)}`
  const template = readRecord(job, 'spec', 'template')
  const given: Record<string, string> = {
    ...plainVariables(template),
    ...{ POD_NAME: podName, KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: `${kubernetes.port}` },
    ...env,
  }
  const spec = containerOf(template, image)
  kubernetes.cluster.jobs.add(uid)
  const runner = kubernetes.cluster.addRunner({
    metadata: {
      name: podName,
      labels: readRecord(template, 'metadata', 'labels'),
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: readText(job, 'metadata', 'name'), uid }],
    },
    spec: {
      ...readRecord(template, 'spec'),
      containers: [{ ...readRecord(template, 'spec', 'containers', 0), image }],
    },
  })
  const container = `slipway-${podName}`
  await run(docker, ['run', '--detach', '--name', container, ...runArguments(spec, given, kubernetes), image])
  const log = async (): Promise<string[]> => {
    const { stdout, stderr } = await run(docker, ['logs', container], { maxBuffer: 16 * 1024 * 1024 })
    return `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  }
  return {
    uid,
    log,
    ended: async () => {
      const { stdout } = await run(docker, ['wait', container])
      kubernetes.cluster.pods.delete(runner.name)
      return { exitCode: Number(stdout.trim()), log: await log() }
    },
    terminate: async () => void (await run(docker, ['stop', '--time', `${spec.graceSeconds}`, container])),
    kill: async () => {
      await run(docker, ['kill', container])
      kubernetes.cluster.pods.delete(runner.name)
    },
    [Symbol.asyncDispose]: async () => {
      kubernetes.cluster.deleteJob(uid)
      await run(docker, ['rm', '--force', container])
    },
  }
}

const plainVariables = (template: unknown): Record<string, string> =>
  Object.fromEntries(
    readList(template, 'spec', 'containers', 0, 'env').flatMap((entry) => {
      const value = readText(entry, 'value')
      return value === undefined ? [] : [[readText(entry, 'name') ?? '', value]]
    }),
  )

/** What the manifest asks of the container; what it does not ask for is refused, as the namespace would. */
const containerOf = (template: unknown, image: string): ContainerSpec => {
  const pod = readRecord(template, 'spec')
  const { env: _, ...container } = readRecord(pod, 'containers', 0)
  const spec = readContainer({ spec: { template: { spec: { ...pod, containers: [{ ...container, image }] } } } })
  if (!spec.nonRoot || !spec.noNewPrivileges || spec.memoryBytes === undefined) {
    throw new Refused(403, 'violates PodSecurity "restricted:latest"')
  }
  return spec
}

const runArguments = (
  spec: ContainerSpec,
  env: Record<string, string>,
  { serviceAccount }: KubernetesStandIn,
): string[] => [
  // The API and Prometheus listen on 127.0.0.1.
  ...['--network', 'host', '--user', `${spec.user}`, '--memory', `${spec.memoryBytes}`],
  ...['--security-opt', 'no-new-privileges', ...(spec.readOnly ? ['--read-only'] : [])],
  ...spec.dropCapabilities.flatMap((capability) => ['--cap-drop', capability]),
  ...['--volume', `${serviceAccount}:/var/run/secrets/kubernetes.io/serviceaccount:ro`],
  ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
]
