mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:123456789012:key/made-here" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::states", region = "eu-west-1" }
  }
}

variables {
  bucket_name = "states"
}

run "a_key_is_made_where_none_is_given" {
  assert {
    condition     = output.kms_key_arn == "arn:aws:kms:eu-west-1:123456789012:key/made-here"
    error_message = "The key of the module must encrypt the states."
  }
  assert {
    condition     = aws_kms_key.state[0].enable_key_rotation
    error_message = "The key must be rotated."
  }
  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.state.rule).apply_server_side_encryption_by_default).kms_master_key_id == output.kms_key_arn
    error_message = "The bucket must encrypt with the key."
  }
}

run "the_bucket_is_versioned_closed_and_kept" {
  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "The bucket must be versioned."
  }
  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.state.block_public_acls,
      aws_s3_bucket_public_access_block.state.block_public_policy,
      aws_s3_bucket_public_access_block.state.ignore_public_acls,
      aws_s3_bucket_public_access_block.state.restrict_public_buckets,
    ])
    error_message = "Nothing in the bucket may be public."
  }
  assert {
    condition     = aws_s3_bucket.state.force_destroy == false
    error_message = "A destroy must not take the states with it."
  }
  assert {
    condition     = one(aws_s3_bucket_lifecycle_configuration.state.rule).noncurrent_version_expiration[0].noncurrent_days == 90
    error_message = "Overwritten states must be kept for 90 days."
  }
}

run "the_policy_refuses_plain_http_and_another_encryption" {
  assert {
    condition     = [for s in jsondecode(aws_s3_bucket_policy.state.policy).Statement : [s.Sid, s.Effect]] == [["OnlyThroughTls", "Deny"], ["OnlyWithTheKeyOfTheBucket", "Deny"]]
    error_message = "The policy must refuse plain HTTP and uploads with another encryption."
  }
}

run "the_backend_config_names_the_bucket_and_the_lock_file" {
  assert {
    condition     = output.backend_config == { bucket = "states", region = "eu-west-1", use_lockfile = true }
    error_message = "The backend-config must name bucket, region and lock file."
  }
}

run "a_given_key_is_used" {
  variables {
    kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/given"
  }
  assert {
    condition     = output.kms_key_arn == "arn:aws:kms:eu-west-1:123456789012:key/given" && length(aws_kms_key.state) == 0 && length(aws_kms_alias.state) == 0
    error_message = "With a key given none may be made."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = output.backend_config.bucket == "example-terraform-states"
    error_message = "The example must make its bucket."
  }
}

run "refuses_a_bucket_name_with_capitals" {
  command = plan
  variables {
    bucket_name = "My-States"
  }
  expect_failures = [var.bucket_name]
}

run "refuses_a_bucket_name_with_a_dot" {
  command = plan
  variables {
    bucket_name = "states.example.com"
  }
  expect_failures = [var.bucket_name]
}

run "refuses_an_alias_as_a_key" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:alias/states"
  }
  expect_failures = [var.kms_key_arn]
}

run "refuses_to_forget_old_versions_at_once" {
  command = plan
  variables {
    old_versions_days = 1
  }
  expect_failures = [var.old_versions_days]
}
