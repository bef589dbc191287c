mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
}

variables {
  name              = "cluster-external-dns"
  description       = "Keeps records."
  oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC"
  oidc_issuer       = "oidc.eks.eu-west-1.amazonaws.com/id/ABC"
  namespace         = "external-dns"
  service_account   = "external-dns"
}

run "only_the_pods_of_one_service_account_get_the_role" {
  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud" = "sts.amazonaws.com"
          "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub" = "system:serviceaccount:external-dns:external-dns"
        }
      }
    }]
    error_message = "The trust must name audience and service account, by StringEquals."
  }
  assert {
    condition     = output.service_account == "external-dns/external-dns" && output.role_arn == "arn:aws:iam::123456789012:role/mock"
    error_message = "The outputs must name the role and who gets it."
  }
}

run "without_a_policy_it_may_do_nothing" {
  assert {
    condition     = length(aws_iam_role_policy.this) == 0 && length(aws_iam_role_policies_exclusive.this.policy_names) == 0 && length(aws_iam_role_policy_attachments_exclusive.this.policy_arns) == 0
    error_message = "A role must have no policy that it was not given."
  }
}

run "it_may_do_what_its_policies_say" {
  variables {
    policy                   = "{\"Version\":\"2012-10-17\",\"Statement\":[]}"
    managed_policy_arns      = ["arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"]
    permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"
  }
  assert {
    condition     = aws_iam_role_policy.this[0].policy == "{\"Version\":\"2012-10-17\",\"Statement\":[]}" && aws_iam_role_policies_exclusive.this.policy_names == toset(["own"])
    error_message = "The role must have its own policy, and no other inline one."
  }
  assert {
    condition     = aws_iam_role_policy_attachments_exclusive.this.policy_arns == toset(["arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"])
    error_message = "The role must have the managed policy, and no other."
  }
  assert {
    condition     = aws_iam_role.this.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary"
    error_message = "The boundary must be put on."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = output.role_arn == "arn:aws:iam::123456789012:role/mock"
    error_message = "The example must make its role."
  }
}

run "refuses_a_name_with_a_space" {
  command = plan
  variables {
    name = "external dns"
  }
  expect_failures = [var.name]
}

run "refuses_an_issuer_with_its_scheme" {
  command = plan
  variables {
    oidc_issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC"
  }
  expect_failures = [var.oidc_issuer]
}

run "refuses_any_namespace" {
  command = plan
  variables {
    namespace = "*"
  }
  expect_failures = [var.namespace]
}

run "refuses_any_service_account" {
  command = plan
  variables {
    service_account = "*"
  }
  expect_failures = [var.service_account]
}

run "refuses_a_policy_that_is_none" {
  command = plan
  variables {
    policy = "{}"
  }
  expect_failures = [var.policy]
}

run "refuses_the_name_of_a_policy" {
  command = plan
  variables {
    managed_policy_arns = ["AmazonEBSCSIDriverPolicy"]
  }
  expect_failures = [var.managed_policy_arns]
}
