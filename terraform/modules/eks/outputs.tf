output "name" {
  description = "The name of the cluster."
  value       = aws_eks_cluster.this.name
}

output "arn" {
  description = "The ARN of the cluster."
  value       = aws_eks_cluster.this.arn
}

output "endpoint" {
  description = "The address of the Kubernetes API."
  value       = aws_eks_cluster.this.endpoint
}

output "certificate_authority" {
  description = "The certificate authority of the Kubernetes API, in base64."
  value       = aws_eks_cluster.this.certificate_authority[0].data
}

output "oidc_provider_arn" {
  description = "The ARN of the cluster's OIDC provider, for the trust of roles."
  value       = aws_iam_openid_connect_provider.this.arn
}

output "oidc_issuer" {
  description = "The cluster's OIDC issuer, without `https://`."
  value       = trimprefix(aws_eks_cluster.this.identity[0].oidc[0].issuer, "https://")
}

output "security_group_id" {
  description = "The security group that EKS puts on control plane and nodes."
  value       = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}

output "node_role_arn" {
  description = "The ARN of the nodes' role."
  value       = aws_iam_role.node.arn
}

output "kms_key_arn" {
  description = "The ARN of the key of secrets and logs."
  value       = aws_kms_key.this.arn
}
