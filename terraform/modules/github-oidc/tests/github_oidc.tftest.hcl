mock_provider "aws" {
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::123456789012:oidc-provider/made-here" }
  }
  mock_data "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::123456789012:oidc-provider/was-there" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
}

variables {
  roles = {
    deploy = {
      description = "Deploys."
      trusts = [
        { subjects = ["repo:example/shop:environment:production", "repo:example/shop:environment:staging"], workflow_refs = ["example/slipway/.github/workflows/deliver.yml@refs/tags/v1"] },
        { subjects = ["repo:example@12/shop@34:ref:refs/heads/main"], workflow_refs = ["example/slipway/.github/workflows/promote.yml@refs/tags/v1"] },
      ]
      policies            = { nothing = "{\"Version\":\"2012-10-17\",\"Statement\":[]}" }
      managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
    }
    look = {
      description         = "Looks."
      trusts              = [{ subjects = ["repo:example/shop:pull_request"], workflow_refs = ["example/slipway/.github/workflows/look.yaml@0123456789012345678901234567890123456789"] }]
      max_session_seconds = 7200
    }
  }
}

run "a_role_trusts_exact_claims_only" {
  assert {
    condition = [for statement in jsondecode(aws_iam_role.this["deploy"].assume_role_policy).Statement : [statement.Effect, statement.Action, statement.Principal.Federated, keys(statement.Condition), statement.Condition.StringEquals]] == [
      ["Allow", "sts:AssumeRoleWithWebIdentity", "arn:aws:iam::123456789012:oidc-provider/made-here", ["StringEquals"], {
        "token.actions.githubusercontent.com:aud"              = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub"              = ["repo:example/shop:environment:production", "repo:example/shop:environment:staging"]
        "token.actions.githubusercontent.com:job_workflow_ref" = ["example/slipway/.github/workflows/deliver.yml@refs/tags/v1"]
      }],
      ["Allow", "sts:AssumeRoleWithWebIdentity", "arn:aws:iam::123456789012:oidc-provider/made-here", ["StringEquals"], {
        "token.actions.githubusercontent.com:aud"              = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub"              = ["repo:example@12/shop@34:ref:refs/heads/main"]
        "token.actions.githubusercontent.com:job_workflow_ref" = ["example/slipway/.github/workflows/promote.yml@refs/tags/v1"]
      }],
    ]
    error_message = "The trust must name audience, subjects and workflow, by StringEquals."
  }
  assert {
    condition     = aws_iam_role.this["look"].max_session_duration == 7200 && aws_iam_role.this["deploy"].max_session_duration == 3600
    error_message = "A session lasts an hour unless something else is asked for."
  }
}

run "a_trust_policy_is_as_docs_security_shows" {
  variables {
    roles = {
      push = {
        description = "As in the page."
        trusts = [{
          subjects      = ["repo:acme@1234567/shop@7654321:ref:refs/heads/main"]
          workflow_refs = ["OWNER/slipway/.github/workflows/deliver.yml@0123456789abcdef0123456789abcdef01234567"]
        }]
      }
    }
  }
  assert {
    condition = jsondecode(aws_iam_role.this["push"].assume_role_policy) == jsondecode(replace(
      regex("<!-- trust of push -->\\s+```json\n([^`]+)```", file("../../../docs/security.md"))[0],
      "token.actions.githubusercontent.com\"\n", "made-here\"\n",
    ))
    error_message = "docs/security.md must show what is rendered, to the letter."
  }
}

run "a_role_has_its_policies_and_no_other" {
  assert {
    condition     = aws_iam_role_policies_exclusive.this["deploy"].policy_names == toset(["nothing"]) && length(aws_iam_role_policies_exclusive.this["look"].policy_names) == 0
    error_message = "A role must have the inline policies that it is given, and no other."
  }
  assert {
    condition     = aws_iam_role_policy_attachments_exclusive.this["deploy"].policy_arns == toset(["arn:aws:iam::aws:policy/ReadOnlyAccess"]) && length(aws_iam_role_policy_attachments_exclusive.this["look"].policy_arns) == 0
    error_message = "A role must have the managed policies that it is given, and no other."
  }
}

run "the_provider_of_the_account_is_used" {
  variables {
    create_provider = false
  }
  assert {
    condition     = output.provider_arn == "arn:aws:iam::123456789012:oidc-provider/was-there" && length(aws_iam_openid_connect_provider.github) == 0
    error_message = "An account that has the provider must keep its own."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = keys(output.role_arns) == ["example-deploy"]
    error_message = "The example must make its role."
  }
}

run "refuses_a_name_that_is_not_one" {
  command = plan
  variables {
    roles = { "two words" = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_role_for_nobody" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = [], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_role_without_a_trust" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [] } }
  }
  expect_failures = [var.roles]
}

run "refuses_more_policy_than_iam_takes" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }], policies = { p = jsonencode({ Statement = [for number in range(1000) : "s3:Action${number}"] }) } } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_subject_of_any_kind" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:*"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_subject_of_any_repository" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/*:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_role_for_any_workflow" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = [] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_workflow_without_a_ref" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_workflow_at_any_ref" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/*"] }] } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_policy_that_is_none" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }], policies = { p = "{}" } } }
  }
  expect_failures = [var.roles]
}

run "refuses_a_session_longer_than_twelve_hours" {
  command = plan
  variables {
    roles = { r = { description = "", trusts = [{ subjects = ["repo:a/b:pull_request"], workflow_refs = ["a/b/.github/workflows/c.yml@refs/heads/main"] }], max_session_seconds = 50000 } }
  }
  expect_failures = [var.roles]
}
