mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-west-1" }
  }
  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z2THERE" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:123456789012:key/mock" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-west-1:123456789012:log-group:mock" }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC" }
  }
  mock_resource "aws_eks_cluster" {
    defaults = {
      identity              = [{ oidc = [{ issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC" }] }]
      certificate_authority = [{ data = "Q0E=" }]
    }
  }
}

# First, since a state in another region refuses it.
run "zones_can_be_chosen" {
  command = plan
  variables {
    region = "ca-central-1"
    zones  = ["ca-central-1a", "ca-central-1b", "ca-central-1d"]
  }
  assert {
    condition     = local.zones == tolist(["ca-central-1a", "ca-central-1b", "ca-central-1d"])
    error_message = "The zones must be those that were given."
  }
}

run "the_defaults" {
  assert {
    condition     = jsonencode(local.zones) == jsonencode(["ap-south-1a", "ap-south-1b", "ap-south-1c"])
    error_message = "Without zones the region's first three must be taken."
  }
  assert {
    condition     = output.kubeconfig_command == "aws eks update-kubeconfig --region ap-south-1 --name my-eks-cluster"
    error_message = "Region and name are those of the defaults."
  }
  assert {
    condition = keys(output.role_arns) == [
      "kube-system/aws-load-balancer-controller", "kube-system/aws-node", "kube-system/ebs-csi-controller-sa", "shop-production/quote",
    ]
    error_message = "Controllers, add-ons and the shop have their roles; without a domain external-dns has none."
  }
  assert {
    condition     = length(output.nat_addresses) == 1 && output.expires_at == null && length(module.budget) == 0
    error_message = "One NAT gateway, no end, no budget."
  }
}

run "tags_say_when_it_ends" {
  command = plan
  variables {
    expires_at = "2026-01-31T18:00:00Z"
  }
  assert {
    condition     = jsonencode(local.tags) == jsonencode({ Project = "slipway", Stack = "cluster", Cluster = "my-eks-cluster", ManagedBy = "terraform", ExpiresAt = "2026-01-31T18:00:00Z" })
    error_message = "The tag ExpiresAt must say when the cluster may be destroyed."
  }
}

run "a_domain_lets_external_dns_write_into_its_zone" {
  variables {
    domain = "shop.example.com"
  }
  assert {
    condition     = contains(keys(output.role_arns), "external-dns/external-dns")
    error_message = "external-dns must have its role."
  }
}

run "graviton_on_spot_within_a_budget" {
  variables {
    architecture         = "arm64"
    capacity             = "spot"
    nat                  = "per-zone"
    permissions_boundary = null
    budget               = { limit_usd = 100, emails = ["platform@example.com"] }
    addon_versions       = { coredns = "v1.2.3-eksbuild.4" }
    shop                 = { namespace = "store", policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}" }
  }
  assert {
    condition     = length(output.nat_addresses) == 3 && module.budget[0].name == "my-eks-cluster"
    error_message = "Three NAT gateways, and a budget by the cluster's name."
  }
  assert {
    condition     = contains(keys(output.role_arns), "store/quote")
    error_message = "The shop's role must be for its namespace."
  }
}

run "types_of_instances_can_be_chosen" {
  command = plan
  variables {
    instance_types = ["m7i.xlarge"]
  }
}

run "refuses_another_region_than_that_of_the_state" {
  command = plan
  variables {
    region = "us-east-1"
  }
  expect_failures = [var.project]
}

run "refuses_another_name_than_that_of_the_state" {
  command = plan
  variables {
    name = "other"
  }
  expect_failures = [var.project]
}

run "refuses_what_is_no_region" {
  command = plan
  variables {
    region = "Mumbai"
  }
  expect_failures = [var.region]
}

run "refuses_two_zones" {
  command = plan
  variables {
    zones = ["ap-south-1a", "ap-south-1b"]
  }
  expect_failures = [var.zones]
}

run "refuses_an_end_without_a_time" {
  command = plan
  variables {
    expires_at = "2026-01-31"
  }
  expect_failures = [var.expires_at]
}

run "refuses_an_end_in_another_time_zone" {
  command = plan
  variables {
    expires_at = "2026-01-31T18:00:00+05:30"
  }
  expect_failures = [var.expires_at]
}

run "refuses_an_addon_that_is_not_installed" {
  command = plan
  variables {
    addon_versions = { karpenter = "v1" }
  }
  expect_failures = [var.addon_versions]
}

run "refuses_another_architecture" {
  command = plan
  variables {
    architecture = "amd64"
  }
  expect_failures = [var.architecture]
}

run "refuses_another_capacity" {
  command = plan
  variables {
    capacity = "SPOT"
  }
  expect_failures = [var.capacity]
}
