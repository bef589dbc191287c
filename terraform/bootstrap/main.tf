provider "aws" {
  region = var.region

  default_tags {
    tags = { Project = var.project, Stack = "bootstrap", ManagedBy = "terraform" }
  }
}

# Where the stack of this state is: variables.tf refuses another region, in which Terraform would find nothing and forget it.
resource "terraform_data" "made" {
  input = { region = var.region }

  lifecycle {
    ignore_changes = [input]
  }
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  catalogue = yamldecode(file("${path.root}/../../services.yaml"))
  prefix    = var.repository_prefix == null ? try(local.catalogue["repository-prefix"], null) : var.repository_prefix
  workflows = var.workflows.repository == null ? var.repository : var.workflows.repository

  # As GitHub writes it into `job_workflow_ref`.
  workflow = { for name in ["deliver", "infrastructure", "drift", "expire"] : name => [
    for ref in var.workflows.refs : "${local.workflows}/.github/workflows/${name}.yml@${ref}"
  ] }
  subject   = var.subject_prefix == null ? "repo:${var.repository}" : var.subject_prefix
  on_branch = "${local.subject}:ref:refs/heads/${var.branch}"

  roles = {
    "${var.project}-plan" = {
      description = "Reads what the stacks are made of, and their states"
      trusts = [{
        subjects      = ["${local.subject}:pull_request", local.on_branch]
        workflow_refs = concat(local.workflow.infrastructure, local.workflow.drift, local.workflow.expire)
      }]
      policies = { state = local.plan_state, read = local.read }
    }
    "${var.project}-apply" = {
      description = "Makes, changes and destroys what the stacks are made of"
      trusts = concat(
        # An approval by the environment's reviewers stands before each of these jobs.
        [{
          subjects      = distinct([for stack in var.stacks : "${local.subject}:environment:${stack.environment}"])
          workflow_refs = local.workflow.infrastructure
        }],
        # What is over its time is destroyed without one: that a stack is ephemeral is the approval.
        var.expire ? [{
          subjects      = [local.on_branch]
          workflow_refs = local.workflow.expire
        }] : [],
      )
      policies = { state = local.apply_state, read = local.read, network = local.apply_network, rest = local.apply_rest }
    }
    "${var.project}-push" = {
      description = "Pushes images of the catalogue, and nothing else"
      trusts = [{
        subjects      = [local.on_branch]
        workflow_refs = local.workflow.deliver
      }]
      policies = { push = local.push }
    }
  }
}

module "state" {
  source = "../modules/state-backend"

  bucket_name   = var.state_bucket == null ? "${var.project}-state-${local.account}" : var.state_bucket
  force_destroy = var.force_destroy
}

module "github" {
  source = "../modules/github-oidc"

  create_provider = var.create_oidc_provider
  roles           = local.roles
}

# What the roles that the apply role makes can do at most, whatever is written into their policies.
resource "aws_iam_policy" "boundary" {
  # checkov:skip=CKV_AWS_289:a boundary allows nothing, it limits what policies allow
  # checkov:skip=CKV_AWS_290:as above
  # checkov:skip=CKV_AWS_355:as above
  # checkov:skip=CKV_AWS_287:as above
  # checkov:skip=CKV_AWS_286:as above
  # checkov:skip=CKV_AWS_288:as above
  name        = "${var.project}-boundary"
  description = "The bounds of the roles of clusters, nodes, controllers and pods"
  policy      = local.boundary
}

resource "aws_kms_key" "seal" {
  count = var.seal_key ? 1 : 0

  description             = "Seals the plans of ${var.project}"
  enable_key_rotation     = true
  deletion_window_in_days = 7

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AccountDecidesByItsPolicies"
      Effect    = "Allow"
      Principal = { AWS = "${local.iam}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_kms_alias" "seal" {
  count = var.seal_key ? 1 : 0

  name          = "alias/${var.project}-seal"
  target_key_id = aws_kms_key.seal[0].key_id
}
