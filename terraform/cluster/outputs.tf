output "name" {
  description = "The name of the cluster."
  value       = module.cluster.name
}

output "region" {
  description = "The region of the cluster."
  value       = var.region
}

output "endpoint" {
  description = "The address of the Kubernetes API."
  value       = module.cluster.endpoint
}

output "vpc_id" {
  description = "The id of the network, which the load balancer controller is told."
  value       = module.network.vpc_id
}

output "nat_addresses" {
  description = "From which addresses the cluster is seen outside."
  value       = module.network.nat_addresses
}

output "kubeconfig_command" {
  description = "What a person with an access entry runs to use kubectl."
  value       = "aws eks update-kubeconfig --region ${var.region} --name ${module.cluster.name}"
}

output "role_arns" {
  description = "The roles of pods, by `namespace/service account`: what the annotation `eks.amazonaws.com/role-arn` says."
  value = {
    for role in concat([module.network_role, module.disks_role, module.load_balancer_role, module.shop_role], module.records_role) :
    role.service_account => role.role_arn
  }
}

output "expires_at" {
  description = "When the cluster may be destroyed; null for never."
  value       = var.expires_at
}

output "domain" {
  description = "The domain in whose zone external-dns may write; null without one."
  value       = var.domain
}
