/** The head of a stack on an AWS of this machine: the real provider, with these tags for all, and its state in the bucket `state`. */
export const awsHead = (stack: string, tags = ''): string => `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
  backend "s3" {
    bucket         = "state"
    key            = "${stack}.tfstate"
    region         = "ap-south-1"
    use_path_style = true
    use_lockfile   = true
  }
}
provider "aws" {
  default_tags { tags = { ${tags} } }
}
`

/** A cluster `shop` in two subnets, which are shared with what its controllers make. */
export const clusterSource = `resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 4, count.index)
  availability_zone = "ap-south-1\${["a", "b"][count.index]}"
  tags              = { "kubernetes.io/cluster/shop" = "shared" }
}
resource "aws_iam_role" "this" {
  name               = "shop"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_eks_cluster" "this" {
  name                          = "shop"
  role_arn                      = aws_iam_role.this.arn
  version                       = "1.35"
  bootstrap_self_managed_addons = false
  vpc_config { subnet_ids = aws_subnet.this[*].id }
  access_config { authentication_mode = "API" }
}
output "cluster" { value = aws_eks_cluster.this.name }
`
