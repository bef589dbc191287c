{{- define "product-catalog.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride }}
{{- else if contains .Chart.Name .Release.Name -}}
{{ .Release.Name | trunc 53 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 53 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{/* The selector of a Deployment can never be changed: these two, and never more. */}}
{{- define "product-catalog.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* Of the pods, too. Without the chart's version, which would restart them for nothing. */}}
{{- define "product-catalog.podLabels" -}}
{{ include "product-catalog.selectorLabels" . }}
app.kubernetes.io/component: backend
app.kubernetes.io/part-of: shop
app.kubernetes.io/version: {{ include "product-catalog.version" . | quote }}
{{- end -}}

{{- define "product-catalog.labels" -}}
{{ include "product-catalog.podLabels" . }}
{{ include "product-catalog.chartLabels" . }}
{{- end -}}

{{- define "product-catalog.chartLabels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* What a label may hold of a tag: 63 characters, the last a letter or a digit. */}}
{{- define "product-catalog.version" -}}
{{ regexReplaceAll "[^A-Za-z0-9]+$" (.Values.image.tag | default .Chart.AppVersion | trunc 63) "" }}
{{- end -}}

{{/* An image of its values: repository, tag, and the digest where there is one. */}}
{{- define "product-catalog.image" -}}
{{- if eq .tag "latest" }}{{ fail (printf "image %s: latest is another image every day; give a tag that stays" .repository) }}{{ end -}}
{{- .repository -}}
{{- with .tag }}:{{ . }}{{ end -}}
{{- with .digest }}@{{ . }}{{ end -}}
{{- end -}}

{{- define "product-catalog.serviceAccountName" -}}
{{ .Values.serviceAccount.name | default (include "product-catalog.fullname" .) }}
{{- end -}}

{{- define "product-catalog.productsConfigMap" -}}
{{ .Values.products.existingConfigMap | default (printf "%s-products" (include "product-catalog.fullname" .)) }}
{{- end -}}

{{- define "product-catalog.products" -}}
{{- if .Values.products.items -}}
{{ dict "products" .Values.products.items | toPrettyJson }}
{{- else -}}
{{ .Files.Get "files/products.json" }}
{{- end -}}
{{- end -}}

{{/* How few pods there can be: what a budget must leave room for. */}}
{{- define "product-catalog.fewestPods" -}}
{{ .Values.autoscaling.enabled | ternary .Values.autoscaling.minReplicas .Values.replicaCount }}
{{- end -}}

{{/* The selector of the test's pod, which is none of the Service's. */}}
{{- define "product-catalog.testLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}-test
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "product-catalog.env" -}}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: POD_NAMESPACE
  valueFrom:
    fieldRef:
      fieldPath: metadata.namespace
- name: OTEL_SERVICE_NAME
  value: {{ .Chart.Name }}
# $(…) stands for a variable above it.
- name: OTEL_RESOURCE_ATTRIBUTES
  value: service.name=$(OTEL_SERVICE_NAME),service.namespace=shop,k8s.namespace.name=$(POD_NAMESPACE),k8s.pod.name=$(POD_NAME)
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ printf "http://%s:%v" .Values.otel.host .Values.otel.port | quote }}
- name: OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE
  value: cumulative
- name: PRODUCT_CATALOG_PORT
  value: {{ .Values.service.port | quote }}
- name: PRODUCT_CATALOG_RELOAD_INTERVAL
  value: {{ .Values.products.reloadIntervalSeconds | quote }}
- name: FLAGD_HOST
  value: {{ .Values.flagd.host | quote }}
- name: FLAGD_PORT
  value: {{ .Values.flagd.port | quote }}
- name: GOMEMLIMIT
  value: {{ .Values.goMemoryLimit | quote }}
{{- end -}}
