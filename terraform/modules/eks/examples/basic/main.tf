# A cluster that answers within its network alone, on Graviton spot instances, with one administrator.
module "cluster" {
  source = "../.."

  name               = "example"
  kubernetes_version = "1.35"
  subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  node_groups = {
    general = {
      capacity       = "spot"
      instance_types = ["t4g.large", "m6g.large", "m7g.large"]
      minimum        = 2
      desired        = 2
      maximum        = 4
    }
  }

  addons = {
    vpc-cni    = { before_nodes = true, configuration = jsonencode({ enableNetworkPolicy = "true" }) }
    kube-proxy = { before_nodes = true }
    coredns    = {}
  }

  access = {
    platform = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSClusterAdminPolicy" }
  }
}

output "endpoint" {
  description = "The address of the Kubernetes API."
  value       = module.cluster.endpoint
}
