variable "region" {
  description = "The AWS region of the state bucket; plans and applies are kept to it, too."
  type        = string
  default     = "ap-south-1"

  validation {
    condition     = can(regex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", var.region))
    error_message = "region is \"${var.region}\"; give a region's name, such as ap-south-1."
  }
}

variable "project" {
  description = "What the roles and the bucket begin with, and the tag `Project` of all that is made here and later: the apply role may change nothing that has another."
  type        = string
  default     = "slipway"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}$", var.project))
    error_message = "project is \"${var.project}\"; give 2 to 20 lower-case letters, digits and hyphens, beginning with a letter."
  }

  # Why here, terraform/cluster says.
  validation {
    condition     = var.project != null && terraform_data.made.input == { region = var.region }
    error_message = "The bootstrap of this state is in ${terraform_data.made.input.region}, and region is ${var.region}, where Terraform finds nothing of it and forgets it. Give -var=region=${terraform_data.made.input.region}, or take the state of the one you mean."
  }
}

variable "state_bucket" {
  description = "The name of the state bucket; null makes `<project>-state-<account>`."
  type        = string
  default     = null
}

variable "force_destroy" {
  description = "Whether a destroy may delete the bucket with all states in it: only when everything else is gone."
  type        = bool
  default     = false
}

variable "repository" {
  description = "The repository on GitHub whose jobs plan, apply and push, as `owner/name`."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository is \"${var.repository}\"; give one exact repository as owner/name."
  }
}

variable "subject_prefix" {
  description = "What `sub_claim_prefix` is in the answer of `gh api repos/<owner>/<name>/actions/oidc/customization/sub`: the tokens of a repository made, renamed or transferred since July 2026 carry its ids, as `repo:acme@1234567/shop@7654321`. Null: `repo:<repository>`, as those of older ones."
  type        = string
  default     = null

  validation {
    condition     = var.subject_prefix == null || can(regex("^repo:[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?$", var.subject_prefix))
    error_message = "subject_prefix is \"${coalesce(var.subject_prefix, "null")}\"; give it as GitHub says it, such as repo:acme@1234567/shop@7654321."
  }

  validation {
    condition     = var.subject_prefix == null || try(replace(var.subject_prefix, "/@[0-9]+/", ""), "") == "repo:${var.repository}"
    error_message = "subject_prefix \"${coalesce(var.subject_prefix, "null")}\" is not of the repository ${var.repository}."
  }
}

variable "branch" {
  description = "The branch whose jobs push images, look for drift and destroy what is expired."
  type        = string
  default     = "main"

  validation {
    condition     = can(regex("^[^*?\\s]+$", var.branch))
    error_message = "branch is \"${var.branch}\"; give one exact branch, without refs/heads/ and without a wildcard."
  }
}

variable "workflows" {
  description = "Where the reusable workflows come from that alone may assume the roles: the repository that holds them (null: `repository` itself) and the exact refs they are called at."
  type = object({
    repository = optional(string)
    refs       = optional(list(string), ["refs/heads/main"])
  })
  default = {}

  validation {
    condition     = length(var.workflows.refs) > 0 && alltrue([for ref in var.workflows.refs : can(regex("^(refs/(heads|tags)/[^*?\\s]+|[0-9a-f]{40})$", ref))])
    error_message = "workflows.refs is [${join(", ", var.workflows.refs)}]; give refs/heads/<branch>, refs/tags/<tag> or a commit, without a wildcard, as callers write it after the @."
  }
}

variable "stacks" {
  description = "The stacks that jobs plan and apply, with the environment on GitHub whose reviewers approve an apply. Not this one: who hands out rights is a person."
  type        = map(object({ environment = string }))
  default = {
    foundation = { environment = "foundation" }
    cluster    = { environment = "cluster" }
  }

  validation {
    condition     = length(var.stacks) > 0 && alltrue([for name in keys(var.stacks) : can(regex("^[a-z0-9]+([._-][a-z0-9]+)*$", name)) && name != "bootstrap"])
    error_message = "stacks names [${join(", ", keys(var.stacks))}]; give the stacks of stacks.yaml that jobs apply, at least one, and not bootstrap."
  }

  validation {
    condition     = alltrue([for stack in var.stacks : can(regex("^[^*?:\\s]+$", stack.environment))])
    error_message = "An environment is one exact name, without : and wildcards; found: ${join(", ", [for stack in var.stacks : stack.environment if !can(regex("^[^*?:\\s]+$", stack.environment))])}."
  }
}

variable "expire" {
  description = "Whether jobs of the branch may destroy what is over its time (`expire.yml`), with nobody's approval. Terraform runs the branch's code with the apply role there, so whoever can change the branch has that role: `false` where that is too many."
  type        = bool
  default     = true
}

variable "cluster_names" {
  description = "The clusters that the apply role may make. Their roles, logs and keys begin with these names, and no others may be made."
  type        = list(string)
  default     = ["my-eks-cluster"]

  validation {
    condition     = length(var.cluster_names) > 0 && alltrue([for name in var.cluster_names : can(regex("^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", name))])
    error_message = "cluster_names is [${join(", ", var.cluster_names)}]; give one at least, each of 1 to 40 letters, digits, - and _."
  }
}

variable "repository_prefix" {
  description = "The prefix of the ECR repositories that are made and pushed to; null takes `repository-prefix` of services.yaml."
  type        = string
  default     = null
}

variable "boundary_actions" {
  description = "What pods of the shop may be allowed beyond what cluster, nodes, controllers and add-ons need, such as `s3:GetObject`. It allows nothing by itself: it bounds what the roles that the apply role makes can ever do."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for action in var.boundary_actions : can(regex("^[a-z0-9-]+:[A-Za-z*]+$", action)) && !can(regex("^(iam|sts|organizations|account):", action))])
    error_message = "boundary_actions holds ${join(", ", [for action in var.boundary_actions : action if !(can(regex("^[a-z0-9-]+:[A-Za-z*]+$", action)) && !can(regex("^(iam|sts|organizations|account):", action)))])}; give actions such as s3:GetObject, and none of iam, sts, organizations and account: with those a role would get past its bounds."
  }
}

variable "create_oidc_provider" {
  description = "Whether to make GitHub's OIDC provider: `false` where the account has it already."
  type        = bool
  default     = true
}

variable "seal_key" {
  description = "Whether to make a KMS key that plans are sealed with (`seal-key: kms:<its ARN>`), for a dollar a month; without it a secret of the repository is the seal's passphrase."
  type        = bool
  default     = false
}
