data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  partition = data.aws_partition.current.partition
  account   = data.aws_caller_identity.current.account_id
  log_group = "/aws/eks/${var.name}/cluster"
  policies  = "arn:${local.partition}:iam::aws:policy"

  ami_types = { arm64 = "AL2023_ARM_64_STANDARD", x86_64 = "AL2023_x86_64_STANDARD" }
  capacity  = { spot = "SPOT", on-demand = "ON_DEMAND" }

  first_addons = { for name, addon in var.addons : name => addon if addon.before_nodes }
  later_addons = { for name, addon in var.addons : name => addon if !addon.before_nodes }
}

# ---- the key of secrets and logs

resource "aws_kms_key" "this" {
  description             = "Secrets and logs of the cluster ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = var.key_deletion_days

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AccountDecidesByItsPolicies"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        # CloudWatch names the group in the encryption's context: the key opens no other group's log.
        Sid       = "LogOfTheControlPlane"
        Effect    = "Allow"
        Principal = { Service = "logs.${data.aws_region.current.name}.amazonaws.com" }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
        Resource  = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "arn:${local.partition}:logs:${data.aws_region.current.name}:${local.account}:log-group:${local.log_group}"
          }
        }
      },
    ]
  })
}

resource "aws_kms_alias" "this" {
  name          = "alias/eks/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}

# ---- the control plane

# Made before the cluster: EKS would make it itself, to be kept for ever and encrypted by no key of ours.
resource "aws_cloudwatch_log_group" "this" {
  # checkov:skip=CKV_AWS_338:how long is the caller's to choose, a year of audit logs costs more than the demo it watches
  name              = local.log_group
  retention_in_days = var.log_days
  kms_key_id        = aws_kms_key.this.arn
}

resource "aws_iam_role" "cluster" {
  name                 = "${var.name}-cluster"
  description          = "The control plane of ${var.name}"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
    }]
  })
}

resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "${local.policies}/AmazonEKSClusterPolicy"
}

resource "aws_iam_role_policy_attachments_exclusive" "cluster" {
  role_name   = aws_iam_role.cluster.name
  policy_arns = [aws_iam_role_policy_attachment.cluster.policy_arn]
}

resource "aws_eks_cluster" "this" {
  # checkov:skip=CKV_AWS_37:all logs are on by default; which ones is the caller's to choose
  # checkov:skip=CKV_AWS_39:the API answers within the network alone unless addresses are named, and never to all
  # checkov:skip=CKV_AWS_38:a validation of api_public_cidrs refuses the whole internet
  name                          = var.name
  role_arn                      = aws_iam_role.cluster.arn
  version                       = var.kubernetes_version
  enabled_cluster_log_types     = var.log_types
  bootstrap_self_managed_addons = false

  vpc_config {
    subnet_ids              = var.subnet_ids
    endpoint_private_access = true
    endpoint_public_access  = length(var.api_public_cidrs) > 0
    public_access_cidrs     = length(var.api_public_cidrs) > 0 ? var.api_public_cidrs : null
  }

  # Access is what the entries below say: no ConfigMap, and nothing for whoever made the cluster.
  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = aws_kms_key.this.arn
    }
  }

  # At its end of support a version is raised by EKS, instead of costing six times as much.
  upgrade_policy {
    support_type = "STANDARD"
  }

  # On the way down EKS still writes its log and lets go of its interfaces: both need what stands here.
  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy_attachment.cluster]
}

resource "aws_iam_openid_connect_provider" "this" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_eks_access_entry" "this" {
  for_each = var.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value.principal_arn
  type          = "STANDARD"
}

resource "aws_eks_access_policy_association" "this" {
  for_each = var.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.this[each.key].principal_arn
  policy_arn    = "arn:${local.partition}:eks::aws:cluster-access-policy/${each.value.policy}"

  access_scope {
    type       = length(each.value.namespaces) == 0 ? "cluster" : "namespace"
    namespaces = each.value.namespaces
  }
}

# ---- the nodes

resource "aws_iam_role" "node" {
  name                 = "${var.name}-node"
  description          = "The nodes of ${var.name}"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

# Join the cluster, pull images, be reached by Session Manager instead of SSH. What the network of pods needs has the role
# of its add-on: what a node may, every pod may that gets at the node's credentials.
resource "aws_iam_role_policy_attachment" "node" {
  for_each = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"])

  role       = aws_iam_role.node.name
  policy_arn = "${local.policies}/${each.value}"
}

resource "aws_iam_role_policy_attachments_exclusive" "node" {
  role_name   = aws_iam_role.node.name
  policy_arns = [for attachment in aws_iam_role_policy_attachment.node : attachment.policy_arn]
}

resource "aws_launch_template" "node" {
  for_each = var.node_groups

  name        = "${var.name}-${each.key}"
  description = "Nodes of the group ${each.key} of ${var.name}"

  # One hop: the answer reaches the node, and no pod behind it.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      volume_size           = each.value.disk_gib
      encrypted             = true
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(var.instance_tags, { Name = "${var.name}-${each.key}" })
    }
  }
}

resource "aws_eks_node_group" "this" {
  for_each = var.node_groups

  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  version         = var.kubernetes_version
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = var.subnet_ids
  ami_type        = local.ami_types[each.value.architecture]
  instance_types  = each.value.instance_types
  capacity_type   = local.capacity[each.value.capacity]
  labels          = each.value.labels

  launch_template {
    id      = aws_launch_template.node[each.key].id
    version = aws_launch_template.node[each.key].latest_version
  }

  scaling_config {
    min_size     = each.value.minimum
    desired_size = each.value.desired
    max_size     = each.value.maximum
  }

  update_config {
    max_unavailable_percentage = 33
  }

  dynamic "taint" {
    for_each = each.value.taints

    content {
      key    = taint.value.key
      value  = taint.value.value
      effect = taint.value.effect
    }
  }

  # How many there are is an autoscaler's business once they are there.
  lifecycle {
    ignore_changes = [scaling_config[0].desired_size]
  }

  # A node joins, gets its network and pulls its images only with these.
  depends_on = [aws_iam_role_policy_attachment.node, aws_eks_addon.first]
}

# ---- add-ons: what a node needs to become ready comes before it, what runs on nodes after it

resource "aws_eks_addon" "first" {
  for_each = local.first_addons

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = each.value.version
  configuration_values        = each.value.configuration
  service_account_role_arn    = each.value.role_arn
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

resource "aws_eks_addon" "later" {
  for_each = local.later_addons

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = each.value.version
  configuration_values        = each.value.configuration
  service_account_role_arn    = each.value.role_arn
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  depends_on = [aws_eks_node_group.this]
}
