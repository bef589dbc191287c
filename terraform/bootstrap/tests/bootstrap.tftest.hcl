mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::states", region = "eu-west-1" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:123456789012:key/states" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
  mock_resource "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::123456789012:policy/slipway-boundary" }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
  }
}

variables {
  region     = "eu-west-1"
  repository = "example/shop"
}

run "the_bucket_is_called_by_the_account" {
  assert {
    condition     = output.backend_config == { bucket = "slipway-state-123456789012", region = "eu-west-1", use_lockfile = true }
    error_message = "Without a name the bucket must be called by project and account."
  }
  assert {
    condition     = keys(output.role_arns) == ["slipway-apply", "slipway-plan", "slipway-push"]
    error_message = "There must be a role to plan, one to apply and one to push."
  }
}

run "plan_is_for_pull_requests_and_the_branch" {
  assert {
    condition = local.roles["slipway-plan"].trusts == [{
      subjects = ["repo:example/shop:pull_request", "repo:example/shop:ref:refs/heads/main"]
      workflow_refs = [
        "example/shop/.github/workflows/infrastructure.yml@refs/heads/main",
        "example/shop/.github/workflows/drift.yml@refs/heads/main",
        "example/shop/.github/workflows/expire.yml@refs/heads/main",
      ]
    }]
    error_message = "Plans come from pull requests and from the branch, in the workflows that plan."
  }
}

run "apply_is_for_approved_jobs_and_for_what_is_expired" {
  variables {
    workflows = { repository = "example/slipway", refs = ["refs/tags/v1"] }
    branch    = "trunk"
  }
  assert {
    condition = jsonencode(local.roles["slipway-apply"].trusts) == jsonencode([
      {
        subjects      = ["repo:example/shop:environment:cluster", "repo:example/shop:environment:foundation"]
        workflow_refs = ["example/slipway/.github/workflows/infrastructure.yml@refs/tags/v1"]
      },
      {
        subjects      = ["repo:example/shop:ref:refs/heads/trunk"]
        workflow_refs = ["example/slipway/.github/workflows/expire.yml@refs/tags/v1"]
      },
    ])
    error_message = "Applies come from the stacks' environments, and without one from the workflow that destroys what is expired."
  }
  assert {
    condition     = local.roles["slipway-push"].trusts == [{ subjects = ["repo:example/shop:ref:refs/heads/trunk"], workflow_refs = ["example/slipway/.github/workflows/deliver.yml@refs/tags/v1"] }]
    error_message = "Pushes come from the branch, in the workflow that delivers."
  }
}

run "without_expiry_no_apply_is_without_an_approval" {
  variables {
    expire = false
  }
  assert {
    condition     = jsonencode(local.roles["slipway-apply"].trusts[*].subjects) == jsonencode([["repo:example/shop:environment:cluster", "repo:example/shop:environment:foundation"]])
    error_message = "The apply role must be for the stacks' environments alone."
  }
}

run "trust_is_as_docs_security_shows" {
  variables {
    repository     = "acme/shop"
    subject_prefix = "repo:acme@1234567/shop@7654321"
    workflows      = { repository = "OWNER/slipway", refs = ["0123456789abcdef0123456789abcdef01234567"] }
    expire         = false
  }
  assert {
    condition = jsonencode([for role in ["push", "apply"] : local.roles["slipway-${role}"].trusts]) == jsonencode([for name in ["push", "apply"] : [
      for statement in jsondecode(regex("<!-- trust of ${name} -->\\s+```json\n([^`]+)```", file("../../docs/security.md"))[0]).Statement : {
        subjects      = flatten([statement.Condition.StringEquals["token.actions.githubusercontent.com:sub"]])
        workflow_refs = flatten([statement.Condition.StringEquals["token.actions.githubusercontent.com:job_workflow_ref"]])
      }
    ]])
    error_message = "docs/security.md must show who gets the roles to push and to apply."
  }
}

run "subjects_have_the_ids_of_a_repository_whose_tokens_carry_them" {
  variables {
    subject_prefix = "repo:example@12/shop@34"
  }
  assert {
    condition = jsonencode(distinct(flatten([for role in local.roles : role.trusts[*].subjects]))) == jsonencode([
      "repo:example@12/shop@34:environment:cluster",
      "repo:example@12/shop@34:environment:foundation",
      "repo:example@12/shop@34:ref:refs/heads/main",
      "repo:example@12/shop@34:pull_request",
    ])
    error_message = "Every role must trust the subjects that the tokens really carry."
  }
}

run "a_plan_reads_states_and_locks_them_and_writes_none" {
  assert {
    condition     = [for statement in jsondecode(local.plan_state).Statement : statement.Action if contains(flatten([statement.Resource]), "arn:aws:s3:::states/cluster/*")] == ["s3:GetObject"]
    error_message = "A plan must only read a state."
  }
  assert {
    condition     = alltrue([for statement in jsondecode(local.plan_state).Statement : alltrue([for resource in flatten([statement.Resource]) : endswith(resource, ".tflock")]) if contains(flatten([statement.Action]), "s3:PutObject")])
    error_message = "A plan must write nothing but locks."
  }
  assert {
    condition     = length([for action in jsondecode(local.read).Statement[0].Action : action if !can(regex(":(Describe|Get|List|Lookup|View)", action))]) == 0
    error_message = "A plan must only read."
  }
  assert {
    condition     = !strcontains(local.read, "s3:") && !strcontains(local.read, "secretsmanager") && !strcontains(local.read, "GetParameter") && !strcontains(local.read, "GetAuthorizationToken")
    error_message = "A plan must read no object, secret, parameter or image."
  }
}

run "nobody_reads_the_state_of_bootstrap" {
  assert {
    condition     = !strcontains(local.plan_state, "bootstrap") && !strcontains(local.apply_state, "bootstrap") && !strcontains(local.apply_state, "states/*")
    error_message = "Jobs must not read or write the state of the roles that they run as."
  }
  assert {
    condition     = !anytrue([for statement in jsondecode(local.apply_state).Statement : contains(flatten([statement.Action]), "s3:DeleteObject") && !alltrue([for resource in flatten([statement.Resource]) : endswith(resource, ".tflock")])])
    error_message = "No job may delete a state."
  }
}

run "no_right_is_handed_out_beyond_the_boundary" {
  assert {
    condition = alltrue([for statement in jsondecode(local.apply_rest).Statement : statement.Condition.StringEquals["iam:PermissionsBoundary"] == output.boundary_arn
    if length(setintersection(flatten([statement.Action]), ["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"])) > 0])
    error_message = "Roles must be made, and get policies, within the boundary alone."
  }
  assert {
    condition     = !strcontains(local.apply_rest, "PermissionsBoundary\"]") && !strcontains(local.apply_rest, "iam:DeleteRolePermissionsBoundary") && !strcontains(local.apply_rest, "iam:PutRolePermissionsBoundary") && !strcontains(local.apply_rest, "iam:CreateUser") && !strcontains(local.apply_rest, "iam:*")
    error_message = "The boundary must not be taken off."
  }
  assert {
    condition     = alltrue([for statement in jsondecode(local.apply_rest).Statement : alltrue([for resource in flatten([statement.Resource]) : startswith(resource, "arn:aws:iam::123456789012:role/my-eks-cluster-")]) if contains(flatten([statement.Action]), "iam:PassRole") || contains(flatten([statement.Action]), "iam:CreateRole")])
    error_message = "Only roles of the cluster may be made and passed on."
  }
  assert {
    condition     = !strcontains(local.boundary, "s3:") && !strcontains(local.boundary, "sts:") && !strcontains(local.boundary, "iam:*") && !strcontains(local.boundary, "secretsmanager")
    error_message = "What runs on the cluster must reach no state, no other role and no secret."
  }
}

run "policies_are_as_long_as_iam_takes" {
  assert {
    condition     = length(local.boundary) <= 6144
    error_message = "A managed policy has 6144 characters at most, the boundary has ${length(local.boundary)}."
  }
}

run "a_push_is_for_the_repositories_of_the_prefix" {
  variables {
    repository_prefix = "other"
  }
  assert {
    condition     = jsonencode(jsondecode(local.push).Statement[*].Resource) == jsonencode(["*", ["arn:aws:ecr:eu-west-1:123456789012:repository/other/*"]]) && jsondecode(local.push).Statement[0].Action == "ecr:GetAuthorizationToken"
    error_message = "A push must reach the repositories of the prefix alone; only the login is for all."
  }
  assert {
    condition     = length([for action in jsondecode(local.push).Statement[1].Action : action if can(regex("Delete|CreateRepository|PutLifecycle", action))]) == 0
    error_message = "A push must delete nothing and make no repository."
  }
}

run "the_prefix_comes_from_the_catalogue" {
  assert {
    condition     = jsondecode(local.push).Statement[1].Resource[0] == "arn:aws:ecr:eu-west-1:123456789012:repository/${yamldecode(file("../../services.yaml"))["repository-prefix"]}/*"
    error_message = "Without a prefix that of services.yaml must hold."
  }
}

run "the_shop_may_be_bounded_wider" {
  variables {
    boundary_actions = ["sqs:SendMessage"]
    state_bucket     = "states-of-ours"
  }
  assert {
    condition     = contains(jsondecode(local.boundary).Statement[0].Action, "sqs:SendMessage") && output.backend_config.bucket == "states-of-ours"
    error_message = "The boundary must hold what was asked for, and the bucket its name."
  }
}

run "plans_are_sealed_by_a_key_that_who_plans_cannot_open" {
  variables {
    seal_key = true
  }
  assert {
    condition     = output.seal_key == "kms:arn:aws:kms:eu-west-1:123456789012:key/states"
    error_message = "The output must be what seal-key takes."
  }
  assert {
    condition     = jsonencode(flatten(local.seal.plan[*].Action)) == jsonencode(["kms:GenerateDataKey", "kms:Decrypt"]) && jsonencode(local.seal.plan[1].Condition.StringEquals["kms:EncryptionContext:slipway"]) == jsonencode(["fingerprint"])
    error_message = "Who plans must seal, and open the key of fingerprints alone."
  }
  assert {
    condition     = contains(local.seal.apply[1].Condition.StringEquals["kms:EncryptionContext:slipway"], "plan")
    error_message = "Who applies must open plans."
  }
}

run "without_a_key_the_seal_is_a_passphrase" {
  assert {
    condition     = output.seal_key == null && length(local.seal.plan) == 0
    error_message = "No key, no right to one."
  }
}

run "refuses_another_region_than_that_of_the_state" {
  command = plan
  variables {
    region = "us-east-1"
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

run "refuses_a_project_with_capitals" {
  command = plan
  variables {
    project = "Slipway"
  }
  expect_failures = [var.project]
}

run "refuses_all_repositories_of_an_owner" {
  command = plan
  variables {
    repository = "example/*"
  }
  expect_failures = [var.repository]
}

run "refuses_a_whole_subject_as_its_prefix" {
  command = plan
  variables {
    subject_prefix = "repo:example@12/shop@34:pull_request"
  }
  expect_failures = [var.subject_prefix]
}

run "refuses_the_subject_of_another_repository" {
  command = plan
  variables {
    subject_prefix = "repo:example@12/other@34"
  }
  expect_failures = [var.subject_prefix]
}

run "refuses_any_branch" {
  command = plan
  variables {
    branch = "*"
  }
  expect_failures = [var.branch]
}

run "refuses_a_workflow_at_a_bare_tag" {
  command = plan
  variables {
    workflows = { refs = ["v1"] }
  }
  expect_failures = [var.workflows]
}

run "refuses_to_let_jobs_apply_bootstrap" {
  command = plan
  variables {
    stacks = { bootstrap = { environment = "bootstrap" } }
  }
  expect_failures = [var.stacks]
}

run "refuses_any_environment" {
  command = plan
  variables {
    stacks = { cluster = { environment = "*" } }
  }
  expect_failures = [var.stacks]
}

run "refuses_no_cluster" {
  command = plan
  variables {
    cluster_names = []
  }
  expect_failures = [var.cluster_names]
}

run "refuses_a_boundary_that_bounds_nothing" {
  command = plan
  variables {
    boundary_actions = ["iam:CreateUser"]
  }
  expect_failures = [var.boundary_actions]
}
