/** A Go module whose files describe kinds; `sum` is what go.sum has for it. */
export type Source = { module: string; version: string; sum: string }

/** Kubernetes itself: its whole API in one file. */
export const kubernetes: Source & { file: string } = {
  module: 'k8s.io/kubernetes',
  version: 'v1.35.4',
  sum: 'h1:o/8dBC/pHVpYoGV4OAIytAlNPZbdYVTXJHoYvXC4qzM=',
  file: 'api/openapi-spec/swagger.json',
}

/** Those who bring kinds of their own: folders of CustomResourceDefinitions. */
export const definitions: (Source & { directory: string })[] = [
  {
    module: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.85.0',
    sum: 'h1:M5xLCLEoaW2IJfnuCwFzzpL+jSVQu3KGT84Pye+fW8s=',
    directory: 'example/prometheus-operator-crd',
  },
  {
    module: 'github.com/argoproj/argo-cd/v3',
    version: 'v3.2.11',
    sum: 'h1:3hkR11XCp/nlyM2cWr3qeUSGuZgi3JkFdMpzgL5qOR8=',
    directory: 'manifests/crds',
  },
]
