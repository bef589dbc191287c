/** What a pod of the service runs, and what its manifests say of it. */
export type Program = {
  args: string[]
  memory?: string
  ready?: boolean
  replicas?: number
  paused?: boolean
  progressDeadlineSeconds?: number
  /** More of the container, and of the pod, as their specs have it. */
  container?: Record<string, unknown>
  pod?: Record<string, unknown>
}

/** The files of a service's folder: a Deployment, a Service, what is given beside them, and a kustomization that pins the image. */
export const serviceFiles = (
  service: string,
  program: Program,
  image: { repository: string; tag: string; digest: string },
  more: Record<string, object> = {},
): Record<string, string> => ({
  [`${service}/${service}.yaml`]: workload(service, program),
  ...Object.fromEntries(
    Object.entries(more).map(([name, object]) => [
      `${service}/${name}.yaml`,
      `${JSON.stringify(object, undefined, 2)}\n`,
    ]),
  ),
  [`${service}/kustomization.yaml`]: [
    'resources:',
    ...[service, ...Object.keys(more)].map((name) => `  - ${name}.yaml`),
    'images:',
    `  - name: ${service}`,
    `    newName: ${image.repository}`,
    `    newTag: "${image.tag}"`,
    `    digest: ${image.digest}`,
    '',
  ].join('\n'),
})

/** A Job that runs the service's image as a hook of the sync. */
export const hookJob = (name: string, service: string, { phase, args }: { phase: string; args: string[] }): object => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name, annotations: { 'argocd.argoproj.io/hook': phase } },
  spec: {
    backoffLimit: 0,
    template: {
      spec: {
        restartPolicy: 'Never',
        imagePullSecrets: [{ name: 'registry' }],
        containers: [{ name, image: service, args }],
      },
    },
  },
})

const workload = (service: string, program: Program): string => {
  const { args, memory, ready = true, replicas = 1, container: ofContainer = {}, pod = {}, ...rest } = program
  const labels = { app: service }
  const container = {
    name: service,
    image: service,
    args,
    env: [{ name: 'READY', value: `${ready}` }],
    ports: [{ containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 },
    ...(memory === undefined ? {} : { resources: { limits: { memory } } }),
    ...ofContainer,
  }
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: service },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      ...rest,
      template: {
        metadata: { labels },
        spec: {
          terminationGracePeriodSeconds: 1,
          imagePullSecrets: [{ name: 'registry' }],
          containers: [container],
          ...pod,
        },
      },
    },
  }
  const port = { port: 80, targetPort: 8080 }
  const front = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service },
    spec: { selector: labels, ports: [port] },
  }
  return [deployment, front].map((object) => `${JSON.stringify(object, undefined, 2)}\n`).join('---\n')
}
