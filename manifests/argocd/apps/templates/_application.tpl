{{- /* What applications share: deleting one deletes what it made, and what fails is tried again for a quarter of an hour. */ -}}
{{- define "finalizers" -}}
- resources-finalizer.argocd.argoproj.io
{{- end }}

{{- define "automated" -}}
automated: { prune: true, selfHeal: true }
retry:
  limit: 8
  # A newer commit is taken at once, also between two tries.
  refresh: true
  backoff: { duration: 10s, factor: 2, maxDuration: 3m }
{{- end }}
