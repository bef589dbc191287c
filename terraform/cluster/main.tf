locals {
  # Whatever is found by these belongs to this stack, and may be taken down with it.
  tags = merge(
    { Project = var.project, Stack = "cluster", Cluster = var.name, ManagedBy = "terraform" },
    var.expires_at == null ? {} : { ExpiresAt = var.expires_at },
  )

  # All of 2 processors and 8 GiB: whichever a spot pool has left, the pods fit the same.
  usual_types = {
    x86_64 = ["m6i.large", "m6a.large", "m5.large", "t3.large", "t3a.large"]
    arm64  = ["m7g.large", "m6g.large", "t4g.large", "m6gd.large", "m7gd.large"]
  }

  # Named, not asked for: a zone that AWS adds, or that is out for an hour, must not move the subnets.
  zones = var.zones == null ? [for letter in ["a", "b", "c"] : "${var.region}${letter}"] : var.zones

  boundary_arn = var.permissions_boundary == null ? null : "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/${var.permissions_boundary}"
}

provider "aws" {
  region = var.region

  default_tags {
    tags = local.tags
  }
}

# What this state is of, from its first apply on: in another region Terraform finds nothing, empties the state and says that all is
# well, while everything lives on and costs. variables.tf refuses that.
resource "terraform_data" "made" {
  input = { name = var.name, region = var.region }

  lifecycle {
    ignore_changes = [input]
  }
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

module "network" {
  source = "../modules/vpc"

  name                     = var.name
  cidr                     = var.cidr
  zones                    = local.zones
  cluster_name             = var.name
  nat                      = var.nat
  interface_endpoints      = var.interface_endpoints
  flow_logs_days           = var.flow_logs_days
  permissions_boundary_arn = local.boundary_arn
}

module "cluster" {
  source = "../modules/eks"

  name                     = var.name
  kubernetes_version       = var.kubernetes_version
  subnet_ids               = module.network.private_subnet_ids
  api_public_cidrs         = var.api_public_cidrs
  log_days                 = var.log_days
  access                   = var.access
  permissions_boundary_arn = local.boundary_arn
  instance_tags            = local.tags

  node_groups = {
    general = {
      architecture   = var.architecture
      capacity       = var.capacity
      instance_types = var.instance_types == null ? local.usual_types[var.architecture] : var.instance_types
      minimum        = var.nodes.minimum
      desired        = var.nodes.desired
      maximum        = var.nodes.maximum
      disk_gib       = var.disk_gib
    }
  }

  addons = {
    vpc-cni = {
      before_nodes = true
      version      = lookup(var.addon_versions, "vpc-cni", null)
      role_arn     = module.network_role.role_arn
      # Without enableNetworkPolicy every NetworkPolicy is accepted and none is kept. Prefixes of 16 addresses let a node of this
      # size run 110 pods instead of 35.
      configuration = jsonencode({
        enableNetworkPolicy = "true"
        env                 = { ENABLE_PREFIX_DELEGATION = "true", WARM_PREFIX_TARGET = "1" }
      })
    }
    kube-proxy = { before_nodes = true, version = lookup(var.addon_versions, "kube-proxy", null) }
    coredns    = { version = lookup(var.addon_versions, "coredns", null) }
    aws-ebs-csi-driver = {
      version  = lookup(var.addon_versions, "aws-ebs-csi-driver", null)
      role_arn = module.disks_role.role_arn
      # The tags on volumes say whose they are, once the claim that made them is gone.
      configuration = jsonencode({ controller = { extraVolumeTags = local.tags } })
    }
    metrics-server = { version = lookup(var.addon_versions, "metrics-server", null) }
  }
}

module "budget" {
  source = "../modules/budget"
  count  = var.budget == null ? 0 : 1

  name      = var.name
  limit_usd = var.budget.limit_usd
  emails    = var.budget.emails
  cost_tag  = { key = "Cluster", value = var.name }
}
