{{- /* What belongs to the cluster and its account, as each chart wants it. All of it comes from manifests/clusters/<cluster>.yaml. */ -}}
{{- define "account.aws-load-balancer-controller" -}}
clusterName: {{ .Values.cluster }}
region: {{ .Values.region }}
vpcId: {{ .Values.vpcId }}
# What the budget of the cluster counts by.
defaultTags: { Cluster: {{ .Values.cluster }} }
serviceAccount:
  annotations:
    eks.amazonaws.com/role-arn: {{ get .Values.roleArns "kube-system/aws-load-balancer-controller" | required "roleArns lacks kube-system/aws-load-balancer-controller" }}
{{- end }}

{{- define "account.external-dns" -}}
domainFilters: [{{ .Values.domain }}]
txtOwnerId: {{ .Values.cluster }}
serviceAccount:
  annotations:
    eks.amazonaws.com/role-arn: {{ get .Values.roleArns "external-dns/external-dns" | required "roleArns lacks external-dns/external-dns, without which there can be no domain" }}
env:
  - { name: AWS_DEFAULT_REGION, value: {{ .Values.region }} }
{{- end }}
