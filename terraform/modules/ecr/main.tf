locals {
  # A hundred years. In ECR an image that matches a rule's tags cannot be expired by a later rule, so this shields it.
  never_days = 36500

  kept_rules = [for index, prefix in var.kept_tag_prefixes : {
    rulePriority = index + 1
    description  = "keep ${prefix} images"
    selection    = { tagStatus = "tagged", tagPrefixList = [prefix], countType = "sinceImagePushed", countUnit = "days", countNumber = local.never_days }
    action       = { type = "expire" }
  }]
  image_rules = concat(local.kept_rules, [
    {
      rulePriority = length(var.kept_tag_prefixes) + 1
      description  = "expire images that never passed their scan"
      selection    = { tagStatus = "tagged", tagPrefixList = ["scan-"], countType = "sinceImagePushed", countUnit = "days", countNumber = var.scan_days }
      action       = { type = "expire" }
    },
    {
      rulePriority = length(var.kept_tag_prefixes) + 2
      description  = "expire untagged images"
      selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = var.untagged_days }
      action       = { type = "expire" }
    },
  ])
  cache_rules = [{
    rulePriority = 1
    description  = "expire caches"
    selection    = { tagStatus = "any", countType = "sinceImagePushed", countUnit = "days", countNumber = var.cache_days }
    action       = { type = "expire" }
  }]
}

resource "aws_ecr_repository" "image" {
  # checkov:skip=CKV_AWS_136:images are not secret from the account, and AES256 spares a call to KMS for each layer that a node pulls
  for_each = var.repositories

  name                 = each.value
  image_tag_mutability = "IMMUTABLE"
  force_delete         = var.force_delete

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "image" {
  for_each = aws_ecr_repository.image

  repository = each.value.name
  policy     = jsonencode({ rules = local.image_rules })
}

# A cache is written under the same tag again and again, and nothing is lost with it.
resource "aws_ecr_repository" "cache" {
  # checkov:skip=CKV_AWS_51:a cache is overwritten under its tag
  # checkov:skip=CKV_AWS_136:as for the images
  # checkov:skip=CKV_AWS_163:a cache is not an image, ECR cannot scan it
  for_each = var.repositories

  name                 = "${each.value}-cache"
  image_tag_mutability = "MUTABLE"
  force_delete         = true

  image_scanning_configuration {
    scan_on_push = false
  }
}

resource "aws_ecr_lifecycle_policy" "cache" {
  for_each = aws_ecr_repository.cache

  repository = each.value.name
  policy     = jsonencode({ rules = local.cache_rules })
}
