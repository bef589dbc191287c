import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import { readServices } from '../../../scripts/platform/read-services.ts'
import type { Service } from '../../../scripts/platform/service.ts'
import type { Overlay } from './all.ts'
import { readResources } from './resource.ts'

const labels = (name: string): string => `{ app.kubernetes.io/name: ${name}, app.kubernetes.io/part-of: shop }`
const meta = (name: string, wave: number, of = name): string =>
  `{ name: ${name}, namespace: shop, labels: ${labels(of)}, annotations: { argocd.argoproj.io/sync-wave: "${wave}" } }`

const pod = (name: string, image: string, more: string): string => `
    metadata: { labels: ${labels(name)} }
    spec:
      serviceAccountName: ${name}
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      topologySpreadConstraints:
        - { topologyKey: kubernetes.io/hostname, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, labelSelector: &own { matchLabels: ${labels(name)} } }
        - { topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, labelSelector: *own }
      volumes: [{ name: tmp, emptyDir: { sizeLimit: 16Mi } }, { name: settings, configMap: { name: settings } }]
      containers:
        - name: ${name}
          image: ${image}
          resources: { requests: { cpu: 50m, memory: 32Mi }, limits: { cpu: 100m, memory: 64Mi } }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts: [{ name: tmp, mountPath: /tmp }, { name: settings, mountPath: /etc/settings }]
          lifecycle: { preStop: { sleep: { seconds: 5 } } }
          startupProbe: &probe { tcpSocket: { port: tcp } }
          readinessProbe: *probe
          livenessProbe: *probe
${more}`

/** Two services, \`web\` that the internet calls, and \`store\` that web calls: all that the policies ask for, and nothing more. */
const manifests = `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { app.kubernetes.io/part-of: shop, pod-security.kubernetes.io/enforce: restricted }, annotations: { argocd.argoproj.io/sync-wave: "-1" } }
---
apiVersion: v1
kind: ResourceQuota
metadata: ${meta('quota', -1)}
spec: { hard: { pods: "6", requests.cpu: 300m, limits.memory: 384Mi } }
---
apiVersion: v1
kind: LimitRange
metadata: ${meta('limits', -1)}
---
apiVersion: v1
kind: ConfigMap
metadata: ${meta('settings', 0)}
---
apiVersion: v1
kind: ServiceAccount
metadata: ${meta('web', 0)}
---
apiVersion: v1
kind: ServiceAccount
metadata: ${meta('store', 0)}
---
apiVersion: v1
kind: Service
metadata: ${meta('web', 2)}
spec: { selector: { app.kubernetes.io/name: web }, ports: [{ name: http, port: 80, targetPort: tcp }] }
---
apiVersion: v1
kind: Service
metadata: ${meta('store', 1)}
spec: { selector: { app.kubernetes.io/name: store }, ports: [{ name: tcp, port: 6379, targetPort: 6379 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: ${meta('web', 2)}
spec:
  strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
  selector: { matchLabels: { app.kubernetes.io/name: web } }
  template:${pod(
    'web',
    `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web@sha256:${'a'.repeat(64)}`,
    `
          ports: [{ name: tcp, containerPort: 8080 }]
          env:
            - { name: STORE_PORT, value: "6379" }
            - { name: STORE_ADDR, value: store:$(STORE_PORT) }
            - { name: OTEL_ENDPOINT, value: "http://collector.monitoring:4317" }
            - { name: PUBLIC_URL, value: "https://shop.example.com/otlp" }`,
  )}
---
apiVersion: apps/v1
kind: Deployment
metadata: ${meta('store', 1)}
spec:
  replicas: 1
  selector: { matchLabels: { app.kubernetes.io/name: store } }
  template:${pod('store', 'valkey/valkey:8.1.1', '          ports: [{ name: tcp, containerPort: 6379 }]')}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: ${meta('web', 2)}
spec: { minReplicas: 2, maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: ${meta('web', 2)}
spec: { maxUnavailable: 1, selector: { matchLabels: { app.kubernetes.io/name: web } } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${meta('default-deny', 0)}
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${meta('dns', 0)}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }, podSelector: { matchLabels: { k8s-app: kube-dns } } }]
      ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${meta('web', 0)}
spec:
  podSelector: { matchLabels: { app.kubernetes.io/name: web } }
  policyTypes: [Ingress, Egress]
  ingress:
    - { from: [{ ipBlock: { cidr: 10.0.0.0/16 } }], ports: [{ port: tcp }] }
  egress:
    - { to: [{ podSelector: { matchLabels: { app.kubernetes.io/name: store } } }], ports: [{ port: 6379 }] }
    - { to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } } }], ports: [{ port: 4317 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${meta('store', 0)}
spec:
  podSelector: { matchLabels: { app.kubernetes.io/name: store } }
  policyTypes: [Ingress]
  ingress:
    - { from: [{ podSelector: { matchLabels: { app.kubernetes.io/name: web } } }], ports: [{ port: 6379, protocol: TCP }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: shop
  labels: ${labels('web')}
  annotations:
    argocd.argoproj.io/sync-wave: "3"
    external-dns.alpha.kubernetes.io/hostname: shop.example.com
    alb.ingress.kubernetes.io/target-type: ip
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP":80},{"HTTPS":443}]'
    alb.ingress.kubernetes.io/ssl-redirect: "443"
    alb.ingress.kubernetes.io/ssl-policy: ELBSecurityPolicy-TLS13-1-2-2021-06
    alb.ingress.kubernetes.io/conditions.faults: '[{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"x-envoy-fault-delay-request","values":["*"]}}]'
    alb.ingress.kubernetes.io/actions.faults: &refuse '{"type":"fixed-response","fixedResponseConfig":{"contentType":"text/plain","statusCode":"404"}}'
    alb.ingress.kubernetes.io/actions.deny: *refuse
spec:
  ingressClassName: alb
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /loadgen*, pathType: ImplementationSpecific, backend: &deny { service: { name: deny, port: { name: use-annotation } } } }
          - { path: /feature*, pathType: ImplementationSpecific, backend: *deny }
          - { path: /grafana*, pathType: ImplementationSpecific, backend: *deny }
          - { path: /jaeger*, pathType: ImplementationSpecific, backend: *deny }
          - { path: /*, pathType: ImplementationSpecific, backend: { service: { name: faults, port: { name: use-annotation } } } }
          - { path: /*, pathType: ImplementationSpecific, backend: { service: { name: web, port: { number: 80 } } } }
`

/** The same two, as services.yaml would say them. */
const services = (): Service[] =>
  readServices(`
repository-prefix: shop
services:
  - name: web
    description: Shows the pages
    language: Go
    context: web
    image: example.com/web:1
    entry: load-balancer
    ports: [{ name: tcp, port: 8080, protocol: http }]
    env: { STORE_ADDR: "store:6379" }
    depends-on: ["store:6379"]
    replicas: 2
    autoscaling: { maximum: 3, cpu-percent: 70 }
    resources: { requests: { cpu: 50m, memory: 32Mi }, limits: { cpu: 100m, memory: 64Mi } }
    probes: { ready: { tcp: 8080 }, startup-seconds: 10 }
    user: 1000
  - name: store
    description: Keeps what was bought
    language: C
    build: none
    image: valkey/valkey:8.1.1
    ports: [{ name: tcp, port: 6379, protocol: tcp }]
    replicas: 1
    resources: { requests: { cpu: 50m, memory: 32Mi }, limits: { cpu: 100m, memory: 64Mi } }
    probes: { ready: { tcp: 6379 }, startup-seconds: 10 }
    user: 1000
`).map((service) =>
    service.name === 'web'
      ? { ...service, calls: [...service.calls, { service: 'collector', port: 4317, needed: false }] }
      : service,
  )

const collector: Neighbour = {
  name: 'collector',
  host: 'collector.monitoring',
  namespace: 'monitoring',
  ports: [{ port: 4317, podPort: 4317 }],
  podLabels: {},
}

export const smallShop = (): Overlay => ({
  resources: readResources(manifests),
  partOf: 'shop',
  services: services(),
  neighbours: [collector],
  isProduction: true,
  probes: new Map(),
  readOnlyRoot: new Map(),
})
