# Three zones, one NAT gateway, images and credentials through endpoints.
module "network" {
  source = "../.."

  name                = "example"
  zones               = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  cluster_name        = "example"
  interface_endpoints = ["ecr.api", "ecr.dkr", "sts"]
}

output "private_subnet_ids" {
  description = "Where nodes go."
  value       = module.network.private_subnet_ids
}
