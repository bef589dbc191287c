provider "aws" {
  region = var.region

  default_tags {
    tags = { Project = var.project, Stack = "foundation", ManagedBy = "terraform" }
  }
}

# Where the stack of this state is: variables.tf refuses another region, in which Terraform would find nothing and forget it.
resource "terraform_data" "made" {
  input = { region = var.region }

  lifecycle {
    ignore_changes = [input]
  }
}

locals {
  catalogue = yamldecode(file("${path.root}/../../services.yaml"))
  prefix    = try(local.catalogue["repository-prefix"], null)

  # Each service that is built, as select-services names its repository; upstream images stay where they are.
  repositories = toset([
    for service in local.catalogue.services : try(service.repository, local.prefix == null ? service.name : "${local.prefix}/${service.name}")
    if try(service.build, "") != "none"
  ])
}

module "repositories" {
  source = "../modules/ecr"

  repositories  = local.repositories
  untagged_days = var.untagged_days
  scan_days     = var.scan_days
  cache_days    = var.cache_days
  force_delete  = var.force_destroy
}

module "dns" {
  source = "../modules/dns"
  count  = var.domain == null ? 0 : 1

  domain               = var.domain
  create_zone          = var.create_zone
  wait_for_certificate = var.wait_for_certificate
  force_destroy        = var.force_destroy
}
