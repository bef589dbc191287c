# What moto alone cannot hold without a difference: the tests apply it, and expect none.
terraform {
  required_version = ">= 1.10"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
  backend "s3" {}
}


variable "nodes" {
  type    = number
  default = 1
}

provider "aws" {
  default_tags {
    tags = { Project = "stand-in" }
  }
}

resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 4, count.index)
  availability_zone = "ap-south-1${["a", "b"][count.index]}"
}

resource "aws_iam_role" "this" {
  name               = "stand-in"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

resource "aws_eks_cluster" "this" {
  name                          = "stand-in"
  role_arn                      = aws_iam_role.this.arn
  version                       = "1.35"
  enabled_cluster_log_types     = ["api", "audit"]
  bootstrap_self_managed_addons = false

  vpc_config {
    subnet_ids              = aws_subnet.this[*].id
    endpoint_private_access = true
    endpoint_public_access  = false
  }
  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }
  upgrade_policy {
    support_type = "STANDARD"
  }
}

resource "aws_eks_node_group" "this" {
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = "nodes"
  node_role_arn   = aws_iam_role.this.arn
  subnet_ids      = aws_subnet.this[*].id
  scaling_config {
    min_size     = 0
    desired_size = var.nodes
    max_size     = 3
  }
  update_config {
    max_unavailable_percentage = 50
  }
}

resource "aws_eks_addon" "this" {
  cluster_name         = aws_eks_cluster.this.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ enableNetworkPolicy = "true" })
}

resource "aws_eks_access_entry" "this" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_iam_role.this.arn
}

resource "aws_eks_access_policy_association" "this" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.this.principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
  access_scope {
    type       = "namespace"
    namespaces = ["shop"]
  }
}

resource "aws_eks_pod_identity_association" "this" {
  cluster_name    = aws_eks_cluster.this.name
  namespace       = "shop"
  service_account = "cart"
  role_arn        = aws_iam_role.this.arn
}

resource "aws_s3_bucket" "this" {
  bucket = "stand-in-tls-only"
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Deny", Principal = "*", Action = "s3:*", Resource = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
    Condition = { Bool = { "aws:SecureTransport" = "false" } }
  }] })
}

output "security_group" {
  value = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}
