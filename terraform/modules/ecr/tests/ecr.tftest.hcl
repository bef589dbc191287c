mock_provider "aws" {}

variables {
  repositories = ["shop/quote", "shop/cart"]
}

run "images_are_immutable_and_scanned" {
  command = plan
  assert {
    condition     = sort([for repository in aws_ecr_repository.image : repository.name]) == tolist(["shop/cart", "shop/quote"])
    error_message = "Each name must have a repository."
  }
  assert {
    condition     = alltrue([for repository in aws_ecr_repository.image : repository.image_tag_mutability == "IMMUTABLE" && repository.image_scanning_configuration[0].scan_on_push && !repository.force_delete])
    error_message = "A repository of images must be immutable, scanned on push and kept while it holds images."
  }
}

run "caches_are_mutable" {
  command = plan
  assert {
    condition     = sort([for repository in aws_ecr_repository.cache : repository.name]) == tolist(["shop/cart-cache", "shop/quote-cache"])
    error_message = "Each repository must have one for its cache."
  }
  assert {
    condition     = alltrue([for repository in aws_ecr_repository.cache : repository.image_tag_mutability == "MUTABLE" && repository.force_delete])
    error_message = "A cache must be mutable, and go with the repository."
  }
}

run "only_untagged_and_unpassed_images_expire" {
  command = plan
  assert {
    condition = [for rule in jsondecode(aws_ecr_lifecycle_policy.image["shop/quote"].policy).rules : [rule.rulePriority, rule.selection.tagStatus, try(rule.selection.tagPrefixList, []), rule.selection.countNumber]] == [
      [1, "tagged", ["src-"], 36500],
      [2, "tagged", ["img-"], 36500],
      [3, "tagged", ["scan-"], 14],
      [4, "untagged", [], 7],
    ]
    error_message = "What passed must be shielded first; then only scan- and untagged images expire."
  }
}

run "caches_expire" {
  command = plan
  assert {
    condition     = [for rule in jsondecode(aws_ecr_lifecycle_policy.cache["shop/quote"].policy).rules : [rule.selection.tagStatus, rule.selection.countNumber]] == [["any", 14]]
    error_message = "Any cache must expire after its days."
  }
}

run "days_and_prefixes_can_be_chosen" {
  command = plan
  variables {
    kept_tag_prefixes = ["release-"]
    untagged_days     = 1
    scan_days         = 2
    cache_days        = 3
    force_delete      = true
  }
  assert {
    condition     = [for rule in jsondecode(aws_ecr_lifecycle_policy.image["shop/quote"].policy).rules : rule.selection.countNumber] == [36500, 2, 1]
    error_message = "The days must be those that were given."
  }
  assert {
    condition     = jsondecode(aws_ecr_lifecycle_policy.cache["shop/cart"].policy).rules[0].selection.countNumber == 3 && aws_ecr_repository.image["shop/cart"].force_delete
    error_message = "The cache's days and force_delete must be those that were given."
  }
}

run "no_repositories_are_no_mistake" {
  command = plan
  variables {
    repositories = []
  }
  assert {
    condition     = output.repository_urls == {} && length(output.repository_arns) == 0
    error_message = "An empty catalogue makes nothing."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = keys(output.repository_urls) == ["shop/cart", "shop/quote"]
    error_message = "The example must make its repositories."
  }
}

run "refuses_capitals" {
  command = plan
  variables {
    repositories = ["Shop/quote"]
  }
  expect_failures = [var.repositories]
}

run "refuses_the_name_of_a_cache" {
  command = plan
  variables {
    repositories = ["shop/quote-cache"]
  }
  expect_failures = [var.repositories]
}

run "refuses_to_keep_nothing" {
  command = plan
  variables {
    kept_tag_prefixes = []
  }
  expect_failures = [var.kept_tag_prefixes]
}

run "refuses_to_keep_what_waits_for_its_scan" {
  command = plan
  variables {
    kept_tag_prefixes = ["src-", "scan-"]
  }
  expect_failures = [var.kept_tag_prefixes]
}

run "refuses_half_days" {
  command = plan
  variables {
    untagged_days = 0.5
    scan_days     = 0
    cache_days    = 1.5
  }
  expect_failures = [var.untagged_days, var.scan_days, var.cache_days]
}
